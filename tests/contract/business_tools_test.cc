// SPDX-License-Identifier: Apache-2.0
#include "services/business_tools.h"

#include <gmock/gmock.h>

#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using ports::ToolFailure;

/// Nobody picks up, unless the test says so.
class Line final : public ports::TransferLine {
public:
    Task<model::TransferResult> join(model::TransferRule const&, std::string, Deadline) override { co_return answer; }
    model::TransferResult answer = model::TransferResult::no_answer;
};

class BusinessToolsTest : public StoreTest {
protected:
    BusinessToolsTest() {
        shop.faqs = {{"parking", {"where can I park"}, "Behind the shop."}};
        shop.transfers = {{"manager", "insists", model::PhoneNumber::parse("+13035550111").value()}};
    }
    services::CallContext context(model::CallId of) { return {company, of, shop, clock.now()}; }
    ports::ToolResult ask(ports::ToolCall tool) { return wait(tools.call(std::move(tool), soon())); }
    ports::ToolResult ask_in_another_call(ports::ToolCall tool) {
        services::BusinessTools others{deps, context(model::CallId{Id128::make(random)}), line};
        return wait(others.call(std::move(tool), soon()));
    }
    ports::Booked book(std::string_view when) {
        return std::get<ports::Booked>(
            ask(ports::BookAppointment{"Haircut", "Jo Park", at(when), name("Sam Reed"), phone("+13035550177"), {}}));
    }
    static model::CallerName name(std::string text) { return model::CallerName{std::move(text)}; }
    static model::CallerPhone phone(std::string_view e164) {
        return model::CallerPhone{model::PhoneNumber::parse(e164).value()};
    }
    static ToolFailure::Why why(ports::ToolResult const& result) { return std::get<ToolFailure>(result).why; }

    model::Assistant shop = barber();
    services::Deps deps{*database, clock, random, privacy::published_policy};
    Line line;
    model::CallId call{Id128::make(random)};
    services::BusinessTools tools{deps, context(call), line};
};

TEST_F(BusinessToolsTest, availability_leaves_out_what_is_booked) {
    book("2026-09-17T09:00");
    auto const free = std::get<ports::Availability>(
        ask(ports::CheckAvailability{"Haircut", "Jo Park", at("2026-09-17T08:30"), at("2026-09-17T10:00")}));
    std::vector<LocalMinutes> when;
    for (auto const& slot : free.slots) when.push_back(slot.at);
    EXPECT_THAT(when, testing::ElementsAre(at("2026-09-17T08:30"), at("2026-09-17T09:30")));
}

TEST_F(BusinessToolsTest, availability_of_what_nobody_offers_is_not_found) {
    EXPECT_EQ(why(ask(ports::CheckAvailability{"Perm", {}, at("2026-09-17T08:30"), at("2026-09-18T08:30")})),
              ToolFailure::Why::not_found);
    EXPECT_EQ(why(ask(ports::CheckAvailability{"Haircut", "Nobody", at("2026-09-17T08:30"), at("2026-09-18T08:30")})),
              ToolFailure::Why::not_found);
}

TEST_F(BusinessToolsTest, an_appointment_is_told_only_to_whom_it_belongs) {
    auto const booked = book("2026-09-17T09:00");
    auto const find = [&](std::string who, model::CallerPhone number, std::string reference) {
        return ask_in_another_call(
            ports::FindAppointment{name(std::move(who)), std::move(number), std::move(reference)});
    };
    auto const found = find("Sam Reed", phone("+13035550177"), "");
    ASSERT_TRUE(std::holds_alternative<ports::Found>(found));
    EXPECT_EQ(std::get<ports::Found>(found).entries.front().reference, booked.reference);
    EXPECT_TRUE(std::holds_alternative<ports::Found>(find("Sam Reed", {}, booked.reference)));
    EXPECT_TRUE(std::holds_alternative<ports::Found>(find("", phone("+13035550177"), booked.reference)));

    EXPECT_EQ(why(find("Sam Reed", {}, "")), ToolFailure::Why::not_found);             // a name alone
    EXPECT_EQ(why(find("", phone("+13035550177"), "")), ToolFailure::Why::not_found);  // a number alone
    EXPECT_EQ(why(find("", {}, booked.reference)), ToolFailure::Why::not_found);       // a reference alone
    EXPECT_EQ(why(find("Kim Sorrell", phone("+13035550177"), "")),
              ToolFailure::Why::not_found);  // somebody at that number
}

TEST_F(BusinessToolsTest, an_appointment_that_was_not_shown_to_be_the_callers_cannot_be_touched) {
    auto const booked = book("2026-09-17T09:00");
    EXPECT_EQ(why(ask_in_another_call(ports::CancelAppointment{booked.reference})), ToolFailure::Why::not_allowed);
    EXPECT_EQ(why(ask_in_another_call(ports::MoveAppointment{booked.reference, at("2026-09-17T10:00")})),
              ToolFailure::Why::not_allowed);
    EXPECT_TRUE(std::holds_alternative<ports::Cancelled>(ask(ports::CancelAppointment{booked.reference})));
}

TEST_F(BusinessToolsTest, a_message_is_stored_as_it_was_left) {
    auto const taken = ask(ports::TakeMessage{"manager", name("Kim"), phone("+13035550162"),
                                              model::MessageText{"about a lost jacket"}, model::Urgency::high});
    ASSERT_TRUE(std::holds_alternative<ports::MessageTaken>(taken));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const messages = unit.messages().of_call(company, call).value();
        EXPECT_EQ(messages.size(), 1U);
        EXPECT_EQ(messages.front().text, model::MessageText{"about a lost jacket"});
        EXPECT_EQ(messages.front().callback, phone("+13035550162"));
        EXPECT_EQ(messages.front().urgency, model::Urgency::high);
        return ok();
    });
}

TEST_F(BusinessToolsTest, a_transfer_says_what_came_of_it_and_that_is_kept) {
    EXPECT_EQ(std::get<ports::Transferred>(ask(ports::TransferCall{"manager", ""})).result,
              model::TransferResult::no_answer);
    line.answer = model::TransferResult::connected;
    EXPECT_EQ(std::get<ports::Transferred>(ask(ports::TransferCall{"manager", ""})).result,
              model::TransferResult::connected);
    EXPECT_EQ(why(ask(ports::TransferCall{"nobody", ""})), ToolFailure::Why::not_found);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.notes().transfers(company, call).value().size(), 2U);
        return ok();
    });
}

TEST_F(BusinessToolsTest, C43_a_privacy_request_is_answered_within_thirty_days) {
    auto const recorded = std::get<ports::PrivacyRequestRecorded>(
        ask(ports::PrivacyRequest{model::PrivacyRequestKind::erase, name("Sam Reed"), phone("+13035550177")}));
    EXPECT_EQ(recorded.status, "recorded");
    EXPECT_EQ(to_string(recorded.answer_by), "2026-10-16");
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const requests = unit.notes().requests(company, call).value();
        EXPECT_EQ(requests.size(), 1U);
        EXPECT_EQ(requests.front().kind, model::PrivacyRequestKind::erase);
        EXPECT_EQ(requests.front().name, name("Sam Reed"));
        return ok();
    });
}

TEST_F(BusinessToolsTest, an_emergency_is_kept_and_a_question_is_answered) {
    EXPECT_TRUE(std::holds_alternative<ports::EmergencyReported>(ask(ports::ReportEmergency{"medical", "911"})));
    EXPECT_EQ(std::get<ports::FaqAnswer>(ask(ports::AnswerFaq{"parking"})).text, "Behind the shop.");
    EXPECT_EQ(why(ask(ports::AnswerFaq{"weather"})), ToolFailure::Why::not_found);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.notes().emergencies(company, call).value().front().advised_number, "911");
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
