// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/contract/desk_calls_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;

class DeskCallListTest : public DeskCallsTest {
protected:
    std::vector<std::string> found(std::string const& query) { return each(get("/api/v1/calls?" + query), "id"); }
};

TEST_F(DeskCallListTest, a_row_says_what_the_contract_wants) {
    auto const call = begun();
    book(call, "2026-09-18T14:00");
    end(call, model::Outcome::booked);
    clock.advance(1min);
    auto const withheld = begun("");
    auto const page = get("/api/v1/calls");
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(faults(page.body, "CallPage"), "");
    auto const& rows = page.body.at("items").as_array();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_TRUE(rows[0].at("running").as_bool());
    EXPECT_TRUE(rows[0].at("caller").is_null());
    EXPECT_TRUE(rows[0].at("outcome").is_null());
    EXPECT_FALSE(rows[0].as_object().contains("name"));
    EXPECT_EQ(text(rows[1], "answered"), "2026-09-16T17:05:00Z");
    EXPECT_EQ(text(rows[1], "local"), "2026-09-16T11:05");
    EXPECT_EQ(text(rows[1], "caller"), "+13035550177");
    EXPECT_EQ(text(rows[1], "name"), "Sam Reed");
    EXPECT_EQ(text(rows[1], "outcome"), "booked");
    EXPECT_EQ(rows[1].at("duration_ms"), 84000);
    EXPECT_NE(text(rows[1], "summary"), "");
    EXPECT_FALSE(rows[1].at("playable").as_bool());
}

TEST_F(DeskCallListTest, pages_follow_one_another_without_a_gap_whatever_comes_meanwhile) {
    std::vector<std::string> newest_first;
    for (int i = 0; i < 7; ++i) {
        if (i % 2 == 0) clock.advance(1min);  // two of one moment, too
        newest_first.push_back(id_of(called()));
    }
    std::vector<std::string> seen;
    std::string cursor;
    for (int page = 0; page < 10; ++page) {
        auto const answer = get("/api/v1/calls?limit=2" + cursor);
        ASSERT_EQ(answer.status, 200);
        auto const some = each(answer, "id");
        seen.insert(seen.end(), some.begin(), some.end());
        if (answer.body.at("next").is_null()) break;
        cursor = "&cursor=" + text(answer.body, "next");
        clock.advance(1min);
        called();
    }
    EXPECT_THAT(seen, testing::UnorderedElementsAreArray(newest_first));
}

TEST_F(DeskCallListTest, are_found_by_number_name_or_address_whole) {
    auto const booked = begun("+13035550177");
    book(booked, "2026-09-18T14:00", "Tomás Villareal", "a child; tomas.v@mail.example, please");
    end(booked, model::Outcome::booked);
    clock.advance(1min);
    auto const left = begun("+13035550111");
    leave(left, "Please write to H.Boone@Shop.example.", "Harriet Boone");
    end(left, model::Outcome::message);
    clock.advance(1min);
    auto const other = called(model::Outcome::spam, "+13035550199");
    for (auto const* query : {"q=%2B13035550177", "q=303-555-0177", "q=(303)+555+0177", "q=tomas+villareal",
                              "q=Tom%C3%A1s+Villareal", "q=tomas.v@mail.example", "q=TOMAS.V@MAIL.EXAMPLE"}) {
        EXPECT_THAT(found(query), ElementsAre(id_of(booked))) << query;
    }
    for (auto const* query : {"q=Harriet+Boone", "q=h.boone@shop.example", "q=3035550142", "q=3035550111"}) {
        EXPECT_THAT(found(query), ElementsAre(id_of(left))) << query;
    }
    for (auto const* query : {"q=Harriet", "q=boone@shop.example", "q=7205550100", "q=Nobody+Here"}) {
        EXPECT_THAT(found(query), IsEmpty()) << query;
    }
    EXPECT_THAT(found("q=3035550199"), ElementsAre(id_of(other)));
}

TEST_F(DeskCallListTest, are_narrowed_by_outcome_and_by_days_of_the_business) {
    clock.set(barber().business.zone.to_instant(at("2026-09-22T23:59")).first);
    auto const late = called(model::Outcome::spam);
    clock.set(barber().business.zone.to_instant(at("2026-09-23T00:00")).first);
    auto const early = called(model::Outcome::answered);
    clock.advance(24h);
    auto const next = called(model::Outcome::spam);
    begin_again();  // half a day has passed, and the session with it
    EXPECT_THAT(found("from=2026-09-23&until=2026-09-23"), ElementsAre(id_of(early)));
    EXPECT_THAT(found("until=2026-09-22"), ElementsAre(id_of(late)));
    EXPECT_THAT(found("outcome=spam"), ElementsAre(id_of(next), id_of(late)));
    EXPECT_THAT(found("outcome=spam&from=2026-09-23"), ElementsAre(id_of(next)));
    EXPECT_THAT(found("outcome=booked"), IsEmpty());
    EXPECT_THAT(found("from=2026-09-24&until=2026-09-23"), IsEmpty());
}

TEST_F(DeskCallListTest, what_is_wrong_with_a_query_is_said_of_its_part) {
    for (auto const& [query, field] :
         {std::pair{"q=", "q"}, std::pair{"q=555-01", "q"}, std::pair{"outcome=lunch", "outcome"},
          std::pair{"from=today", "from"}, std::pair{"until=2026-13-01", "until"}, std::pair{"limit=0", "limit"},
          std::pair{"cursor=2", "cursor"}, std::pair{"page=2", "page"}}) {
        auto const answer = get(std::string{"/api/v1/calls?"} + query);
        EXPECT_EQ(answer.status, 400) << query;
        EXPECT_NE(answer.wrong(field), "") << query;
        EXPECT_EQ(faults(answer.body, "Problem"), "");
    }
}

TEST_F(DeskCallListTest, a_viewer_sees_that_there_were_calls_and_not_how_their_callers_are_reached) {
    auto const call = begun();
    book(call, "2026-09-18T14:00");
    end(call, model::Outcome::booked, record(call));
    begin_colleague("viewer");
    auto const page = get("/api/v1/calls");
    ASSERT_EQ(page.status, 200);
    auto const& row = page.body.at("items").at(0);
    EXPECT_EQ(text(row, "name"), "Sam Reed");
    EXPECT_TRUE(row.at("caller").is_null());
    EXPECT_FALSE(row.at("playable").as_bool());
}

TEST_F(DeskCallListTest, of_another_company_are_not_in_it) {
    called();
    begin_other();
    EXPECT_THAT(each(get("/api/v1/calls"), "id"), IsEmpty());
    EXPECT_THAT(each(get("/api/v1/calls?q=3035550177"), "id"), IsEmpty());
}

TEST_F(DeskCallListTest, nobody_sees_them_who_is_not_signed_in) {
    cookie.clear();
    for (auto const* target : {"/api/v1/calls", "/api/v1/today", "/api/v1/messages", "/api/v1/figures",
                               "/api/v1/appointments?from=2026-09-16&until=2026-09-16"}) {
        EXPECT_EQ(get(target).status, 401) << target;
    }
}

}  // namespace
}  // namespace ombrex
