// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/contract/desk_calls_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto no_idea = "I don't know that, I'm afraid. Shall I take a message, so somebody can get back to you?";

class DeskTodayTest : public DeskCallsTest {
protected:
    /// By the business's clock.
    void it_is(std::string_view local) { clock.set(shop.business.zone.to_instant(at(local)).first); }
    Answer today() {
        begin_again();
        return get("/api/v1/today");
    }
    void asked(std::string question) {
        clock.advance(1min);
        using enum model::Speaker;
        end(begun(), model::Outcome::answered, std::nullopt,
            {turn(caller, std::move(question), 0ms), turn(agent, no_idea, 3s)});
    }
};

TEST_F(DeskTodayTest, is_what_happened_since_the_business_closed_for_the_night) {
    it_is("2026-09-22T16:59");
    called();
    it_is("2026-09-22T19:30");
    auto const evening = called();
    it_is("2026-09-23T08:12");
    auto const note = today();
    ASSERT_EQ(note.status, 200);
    EXPECT_EQ(faults(note.body, "Today"), "");
    EXPECT_EQ(text(note.body, "since"), "2026-09-22T23:00:00Z");
    EXPECT_THAT(each(note, "id", "calls"), ElementsAre(id_of(evening)));
}

TEST_F(DeskTodayTest, what_waits_is_counted_once) {
    it_is("2026-09-17T10:00");
    auto const old = begun();
    auto const waits = leave(old, "Nobody has called me back yet").value().to_string();
    end(old, model::Outcome::message);
    it_is("2026-09-22T20:00");
    auto const call = begun();
    auto const done = leave(call, "I am late", "Sam Reed").value().to_string();
    end(call, model::Outcome::message);
    it_is("2026-09-23T08:12");
    auto note = today();
    EXPECT_THAT(each(note, "id", "messages"), ElementsAre(done, waits));
    EXPECT_EQ(note.body.at("needs_you"), 2) << "the call that left a message waits with it, not beside it";
    EXPECT_EQ(send("PATCH", "/api/v1/messages/" + done, boost::json::object{{"answered", true}}).status, 200);
    note = get("/api/v1/today");
    EXPECT_THAT(each(note, "id", "messages"), ElementsAre(done, waits)) << "the page shows what was done this morning";
    EXPECT_EQ(note.body.at("needs_you"), 1);
}

TEST_F(DeskTodayTest, shows_the_appointments_of_the_day) {
    auto const call = begun();
    for (auto const* when : {"2026-09-16T15:00", "2026-09-17T08:30"}) book(call, when);
    EXPECT_THAT(each(today(), "local", "appointments"), ElementsAre("2026-09-16T15:00"));
}

TEST_F(DeskTodayTest, gaps_are_what_callers_asked_and_nobody_could_tell_them) {
    it_is("2026-09-17T10:00");
    asked("Do you sell gift cards?");  // more than a week ago
    it_is("2026-09-28T10:00");
    asked("Do you do balayage?");
    asked("Hi, do you do balayage please");
    asked("Is there a wheelchair ramp?");
    it_is("2026-09-30T08:12");
    auto const note = today();
    EXPECT_THAT(each(note, "question", "gaps"),
                ElementsAre("Hi, do you do balayage please", "Is there a wheelchair ramp?"));
    EXPECT_EQ(note.body.at("gaps").at(0).at("times"), 2);
    shop.faqs = {{"ramp", {"is there a wheelchair ramp"}, "Yes, at the side door."}};
    in_unit([&](ports::UnitOfWork& unit) { return unit.companies().put(company, shop); });
    EXPECT_THAT(each(get("/api/v1/today"), "question", "gaps"), ElementsAre("Hi, do you do balayage please"));
}

TEST_F(DeskTodayTest, C24_going_tonight_is_what_erase_due_will_destroy_by_midnight) {
    auto const call = begun();
    end(call, model::Outcome::answered, record(call));
    it_is("2026-12-14T20:00");
    EXPECT_THAT(each(today(), "category", "going_tonight"), testing::Not(testing::Contains("call_recording")));
    it_is("2026-12-15T08:00");
    auto const note = today();
    EXPECT_THAT(each(note, "category", "going_tonight"), testing::Contains("call_recording"));
    for (auto const& one : note.body.at("going_tonight").as_array()) {
        EXPECT_TRUE(text(one, "category") != "call_recording" || one.at("rows") == 1);
    }
}

TEST_F(DeskTodayTest, a_viewer_sees_no_words_of_callers) {
    asked("Do you do balayage?");
    begin_colleague("viewer");
    auto const note = get("/api/v1/today");
    ASSERT_EQ(note.status, 200);
    EXPECT_EQ(faults(note.body, "Today"), "");
    EXPECT_THAT(note.body.at("gaps").as_array(), IsEmpty());
    EXPECT_TRUE(note.body.at("calls").at(0).at("caller").is_null());
}

class DeskFiguresTest : public DeskTodayTest {};

TEST_F(DeskFiguresTest, count_by_days_hours_and_outcomes_of_the_business) {
    it_is("2026-10-01T00:00");  // Denver's; in UTC the same day
    called(model::Outcome::spam);
    it_is("2026-10-20T23:59");  // Denver's; in UTC the day after
    called(model::Outcome::booked);
    called(model::Outcome::answered);
    it_is("2026-10-21T08:12");
    called(model::Outcome::booked);
    begun();  // goes on: no figure of it yet
    begin_again();
    auto const week = get("/api/v1/figures?days=7");
    ASSERT_EQ(week.status, 200);
    EXPECT_EQ(faults(week.body, "Figures"), "");
    auto const& days = week.body.at("days").as_array();
    ASSERT_EQ(days.size(), 7U);
    EXPECT_EQ(text(days[0], "day"), "2026-10-15");
    EXPECT_EQ(text(days[6], "day"), "2026-10-21");
    EXPECT_EQ(days[5].at("calls"), 2);
    EXPECT_EQ(days[5].at("minutes"), 3) << "2 × 84 s, begun minutes count";
    EXPECT_EQ(days[6].at("calls"), 1);
    EXPECT_EQ(week.body.at("hours").at(1).at(23), 2) << "Tuesday";
    EXPECT_EQ(week.body.at("hours").at(2).at(8), 1) << "Wednesday";
    EXPECT_THAT(each(week, "outcome", "outcomes"), testing::UnorderedElementsAre("booked", "answered"));
    auto const& moods = week.body.at("moods");
    EXPECT_EQ(moods.at("pleased").as_int64() + moods.at("neutral").as_int64() + moods.at("upset").as_int64(), 3);
    EXPECT_EQ(week.body.at("minutes").at("used"), 6) << "of the month: 4 × 84 s";
    EXPECT_EQ(week.body.at("minutes").at("included"), 0) << "there is no plan";
    EXPECT_EQ(get("/api/v1/figures").body.at("days").as_array().size(), 30U);
}

TEST_F(DeskFiguresTest, a_day_on_which_the_clocks_change_is_one_day) {
    it_is("2026-11-01T00:30");
    called();
    it_is("2026-11-01T23:30");
    called();
    begin_again();
    auto const figures = get("/api/v1/figures?days=2");
    EXPECT_EQ(figures.body.at("days").at(1).at("calls"), 2);
    EXPECT_EQ(figures.body.at("days").at(0).at("calls"), 0);
}

TEST_F(DeskFiguresTest, of_another_company_are_not_in_them_and_a_wrong_number_of_days_is_refused) {
    called();
    EXPECT_NE(get("/api/v1/figures?days=0").wrong("days"), "");
    EXPECT_NE(get("/api/v1/figures?days=366").wrong("days"), "");
    begin_other();
    auto const figures = get("/api/v1/figures");
    EXPECT_THAT(figures.body.at("outcomes").as_array(), IsEmpty());
    EXPECT_EQ(figures.body.at("minutes").at("used"), 0);
}

}  // namespace
}  // namespace ombrex
