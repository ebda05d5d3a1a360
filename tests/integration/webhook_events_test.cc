// SPDX-License-Identifier: Apache-2.0
// What a webhook is told of appointments and messages, while the call still runs.
#include <gmock/gmock.h>

#include "tests/contract/contract_file.h"
#include "tests/integration/webhook_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::WebhookDetail;
using model::WebhookEvent;
using model::WebhookEvents;
using privacy::Category;
using testing::HasSubstr;
using testing::Not;
namespace json = boost::json;

class WebhookEventsTest : public WebhookTest {
protected:
    /// What was posted; where it is not as the contract has it, the test fails.
    json::value posted(HttpsPeer& peer, std::string_view schema) {
        auto event = json::parse(body_of(peer.take().at(0)));
        EXPECT_THAT(contract.faults(event, schema), testing::IsEmpty());
        return event;
    }
    ContractFile contract;
};

TEST_F(WebhookEventsTest, what_is_done_in_a_call_is_told_where_it_is_asked_for_and_nowhere_else) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    auto const as_before = told(peer).webhook.id;
    auto const id =
        told(peer, {.events = WebhookEvents{WebhookEvent::appointment_booked, WebhookEvent::message_taken}}).webhook.id;
    auto const booked = books();
    work();
    auto const event = posted(peer, "AppointmentEvent");
    EXPECT_EQ(event.at("type"), "appointment.booked");
    EXPECT_EQ(event.at("event_timestamp").as_int64(),
              std::chrono::floor<std::chrono::seconds>(clock.now()).time_since_epoch().count());
    auto const& data = event.at("data");
    EXPECT_EQ(data,
              json::parse(R"({"agent_id":"agent_)" + company.value().to_string() + R"(","conversation_id":"conv_)" +
                          call.id.value().to_string() + R"(","appointment_id":")" + booked.id.value().to_string() +
                          R"(","reference":")" + booked.reference +
                          R"(","status":"booked","service":"Haircut","staff":"Jo Park",)"
                          R"("starts_at":"2026-09-17T09:00:00-06:00","minutes":30})"));
    ASSERT_EQ(left().size(), 1U);
    EXPECT_EQ(left().front().categories, (privacy::CategorySet{Category::call_metadata, Category::appointment}));
    EXPECT_EQ(left().front().call, privacy::CallRef{call.id.value()});
    EXPECT_EQ(newest(id), "delivered none 200 1");
    EXPECT_EQ(log(id).front().event, WebhookEvent::appointment_booked);
    EXPECT_EQ(newest(as_before), "nothing") << "the call is not over, and nothing else was asked for";
    ended();
    work();
    EXPECT_EQ(json::parse(body_of(peer.take().at(0))).at("type"), "post_call_transcription");
    EXPECT_EQ(log(id).size(), 1U);
}

TEST_F(WebhookEventsTest, an_appointment_that_moves_or_is_cancelled_is_told_as_it_stands) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    told(peer,
         {WebhookDetail::summary, WebhookEvents{WebhookEvent::appointment_moved, WebhookEvent::appointment_cancelled}});
    auto const booked = books();
    with_own(call, booked.reference, ports::MoveAppointment{booked.reference, at("2026-09-17T10:00")});
    work();
    auto const moved = posted(peer, "AppointmentEvent");
    EXPECT_THAT(json::serialize(moved), Not(HasSubstr("7742"))) << "further words are for the desk";
    EXPECT_EQ(moved.at("type"), "appointment.moved");
    EXPECT_EQ(moved.at("data").at("starts_at"), "2026-09-17T10:00:00-06:00");
    EXPECT_EQ(moved.at("data").at("caller"), json::parse(R"({"name":"Sam Reed","number":"+13035550177"})"));
    with_own(call, booked.reference, ports::CancelAppointment{booked.reference});
    work();
    auto const cancelled = posted(peer, "AppointmentEvent");
    EXPECT_EQ(cancelled.at("type"), "appointment.cancelled");
    EXPECT_EQ(cancelled.at("data").at("status"), "cancelled");
    using enum Category;
    EXPECT_EQ(left().back().categories, (privacy::CategorySet{call_metadata, appointment, caller_name, caller_number}));
}

TEST_F(WebhookEventsTest, of_a_message_that_was_taken_no_more_is_told_than_was_chosen) {
    using enum Category;
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    struct Case {
        WebhookDetail detail;
        privacy::CategorySet categories;
    };
    for (auto const& one : {Case{WebhookDetail::outcome, {call_metadata}},
                            Case{WebhookDetail::summary, {call_metadata, message, caller_name, caller_number}}}) {
        auto const id = told(peer, {one.detail, WebhookEvents{WebhookEvent::message_taken}}).webhook.id;
        ask(call, ports::TakeMessage{"manager", name("Sam Reed"), phone("+13035550177"),
                                     model::MessageText{"The heating is loud."}, model::Urgency::high});
        work();
        auto event = posted(peer, "MessageEvent");
        EXPECT_EQ(event.at("type"), "message.taken");
        auto& data = event.at("data").as_object();
        EXPECT_EQ(data.erase("agent_id") + data.erase("conversation_id") + data.erase("message_id"), 3U);
        if (one.detail == WebhookDetail::outcome) {
            EXPECT_TRUE(data.empty()) << json::serialize(data);
        } else {
            EXPECT_EQ(data, json::parse(R"({"addressee":"manager","urgency":"high","text":"The heating is loud.",)"
                                        R"("caller":{"name":"Sam Reed","number":"+13035550177"}})"));
        }
        EXPECT_EQ(std::ranges::count(left(), one.categories, &privacy::Disclosure::categories), 1);
        EXPECT_TRUE(wait(services::end_webhook(deps, jo, id, soon())));
    }
}

TEST_F(WebhookEventsTest, of_an_appointment_that_was_erased_nothing_is_sent) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    auto const id = told(peer, {WebhookDetail::summary, WebhookEvents{WebhookEvent::appointment_booked}}).webhook.id;
    auto const booked = books();
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.retention().remove({Category::appointment, company, booked.id.value(), clock.now()});
    });
    work();
    EXPECT_EQ(newest(id), "withheld erased 0 0");
    EXPECT_EQ(peer.connections(), 0);
}

}  // namespace
}  // namespace ombrex
