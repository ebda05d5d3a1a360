// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/contract/desk_calls_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;
namespace json = boost::json;

class DeskMessagesTest : public DeskCallsTest {
protected:
    std::string left(std::string words) {
        clock.advance(1min);
        auto const call = begun();
        auto const id = leave(call, std::move(words));
        end(call, model::Outcome::message);
        return id.value().to_string();
    }
    int answer(std::string const& id, json::value const& body) {
        return send("PATCH", "/api/v1/messages/" + id, body).status;
    }
};

TEST_F(DeskMessagesTest, are_what_callers_asked_to_have_passed_on_newest_first_in_pages) {
    auto const first = left("Call me back"), second = left("I am late"), third = left("Thank you");
    auto const page = get("/api/v1/messages?limit=2");
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(faults(page.body, "MessagePage"), "");
    EXPECT_THAT(each(page, "id"), ElementsAre(third, second));
    auto const& row = page.body.at("items").at(0);
    EXPECT_EQ(text(row, "text"), "Thank you");
    EXPECT_EQ(text(row, "from"), "Harriet Boone");
    EXPECT_EQ(text(row, "callback"), "+13035550142");
    EXPECT_EQ(text(row, "addressee"), "manager");
    EXPECT_EQ(text(row, "at"), "2026-09-16T17:08:00Z");
    auto const rest = get("/api/v1/messages?limit=2&cursor=" + text(page.body, "next"));
    EXPECT_THAT(each(rest, "id"), ElementsAre(first));
    EXPECT_TRUE(rest.body.at("next").is_null());
}

TEST_F(DeskMessagesTest, C32_that_somebody_has_seen_to_one_is_kept_and_logged_once_and_can_be_taken_back) {
    auto const done = left("Call me back"), open = left("I am late");
    auto const answered = send("PATCH", "/api/v1/messages/" + done, json::object{{"answered", true}});
    ASSERT_EQ(answered.status, 200);
    EXPECT_EQ(faults(answered.body, "Message"), "");
    EXPECT_TRUE(answered.body.at("answered").as_bool());
    EXPECT_EQ(answer(done, json::object{{"answered", true}}), 200);
    EXPECT_THAT(each(get("/api/v1/messages?open=true"), "id"), ElementsAre(open));
    EXPECT_THAT(each(get("/api/v1/messages?open=false"), "id"), ElementsAre(open, done));
    EXPECT_EQ(answer(done, json::object{{"answered", false}}), 200);
    EXPECT_THAT(each(get("/api/v1/messages?open=true"), "id"), ElementsAre(open, done));
    auto log = audited();
    std::erase_if(log, [](auto const& action) { return !action.starts_with("message_"); });
    EXPECT_THAT(log, ElementsAre("message_answered", "message_reopened"));
}

TEST_F(DeskMessagesTest, what_is_wrong_with_a_request_is_said_of_its_part) {
    auto const id = left("Call me back");
    EXPECT_EQ(get("/api/v1/messages?open=yes").wrong("open"), "is to be true or false");
    EXPECT_NE(get("/api/v1/messages?limit=many").wrong("limit"), "");
    EXPECT_NE(get("/api/v1/messages?cursor=x").wrong("cursor"), "");
    for (auto const& body : {json::value(json::object{}), json::value(json::object{{"answered", "yes"}})}) {
        auto const refused = send("PATCH", "/api/v1/messages/" + id, body);
        EXPECT_EQ(refused.status, 400);
        EXPECT_EQ(refused.wrong("answered"), "is to be true or false");
    }
    EXPECT_EQ(send("PATCH", "/api/v1/messages/" + id, json::object{{"answered", true}, {"text", "x"}}).wrong("text"),
              "is not asked for");
    EXPECT_EQ(answer("none", json::object{{"answered", true}}), 404);
    EXPECT_EQ(answer(std::string(32, '0'), json::object{{"answered", true}}), 404);
}

TEST_F(DeskMessagesTest, a_viewer_reads_them_without_the_number_and_answers_none) {
    auto const id = left("Call me back");
    begin_colleague("viewer");
    EXPECT_THAT(each(get("/api/v1/messages"), "callback"), ElementsAre(""));
    EXPECT_EQ(answer(id, json::object{{"answered", true}}), 403);
    EXPECT_THAT(each(get("/api/v1/messages?open=true"), "id"), ElementsAre(id));
}

class DeskAppointmentsTest : public DeskCallsTest {};

TEST_F(DeskAppointmentsTest, are_those_of_the_days_from_the_first_to_the_last) {
    auto const call = begun();
    for (auto const* when : {"2026-09-17T08:30", "2026-09-18T16:30", "2026-09-21T09:00"}) book(call, when);
    auto const some = get("/api/v1/appointments?from=2026-09-17&until=2026-09-18");
    ASSERT_EQ(some.status, 200);
    EXPECT_THAT(each(some, "local"), ElementsAre("2026-09-17T08:30", "2026-09-18T16:30"));
    for (auto const& one : some.body.at("items").as_array()) EXPECT_EQ(faults(one, "Appointment"), "");
    auto const& row = some.body.at("items").at(0);
    EXPECT_EQ(text(row, "call"), id_of(call));
    EXPECT_EQ(text(row, "name"), "Sam Reed");
    EXPECT_EQ(text(row, "phone"), "+13035550177");
    EXPECT_EQ(text(row, "status"), "booked");
    EXPECT_EQ(row.at("minutes"), 30);
    EXPECT_THAT(each(get("/api/v1/appointments?from=2026-09-19&until=2026-09-20"), "id"), IsEmpty());
}

TEST_F(DeskAppointmentsTest, of_more_than_six_weeks_are_refused) {
    EXPECT_EQ(get("/api/v1/appointments?from=2026-09-01&until=2026-10-13").status, 200);
    EXPECT_EQ(get("/api/v1/appointments?from=2026-09-01&until=2026-10-14").wrong("until"), "is at most 42 days later");
    EXPECT_EQ(get("/api/v1/appointments?from=2026-09-02&until=2026-09-01").wrong("until"), "is before the first day");
    auto const none = get("/api/v1/appointments?from=soon");
    EXPECT_EQ(none.status, 400);
    EXPECT_EQ(none.wrong("until"), "is missing");
    EXPECT_EQ(none.wrong("from"), "is to be a day like 2026-09-16");
}

TEST_F(DeskAppointmentsTest, a_viewer_sees_who_comes_and_not_how_they_are_reached) {
    book(begun(), "2026-09-18T14:00", "Sam Reed", "wheelchair");
    begin_colleague("viewer");
    auto const some = get("/api/v1/appointments?from=2026-09-18&until=2026-09-18");
    EXPECT_THAT(each(some, "name"), ElementsAre("Sam Reed"));
    EXPECT_THAT(each(some, "phone"), ElementsAre(""));
}

}  // namespace
}  // namespace ombrex
