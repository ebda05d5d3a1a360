// SPDX-License-Identifier: Apache-2.0
#include "api/convai_tool_calls.h"

#include <gtest/gtest.h>

namespace ombrex::api::convai {
namespace {

using namespace std::chrono_literals;
using model::ClientDeed;

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct ToolCallsTest : testing::Test {
    static ports::Booked haircut() {
        return {{}, "K7PM", {parse_local_minutes("2026-07-01T09:00").value(), "Jo Park", "Haircut"}};
    }
    static model::ClientTool tool(ClientDeed deed, std::vector<model::ClientTool::Parameter> parameters = {}) {
        return {deed, "Shows it.", std::move(parameters), true, 20s};
    }
    std::optional<ClientToolCall> answered(int id, ports::ToolResult result) {
        return calls.answered({id, std::move(result), 1ms}, now);
    }

    MonoTime now{1h};
    ToolCalls calls{{tool(ClientDeed::appointment_booked, {{"reference", "", true}, {"starts_at", "", false}}),
                     tool(ClientDeed::appointment_moved), tool(ClientDeed::message_taken)},
                    TimeZone::find("America/Denver").value()};
};

TEST_F(ToolCallsTest, a_page_is_called_for_what_was_done_with_no_more_than_it_asked_for) {
    calls.asked({1, ports::BookAppointment{}});
    auto const call = answered(1, haircut());
    ASSERT_TRUE(call);
    EXPECT_EQ(call->name, "appointment_booked");
    EXPECT_EQ(call->parameters, (Parameters{{"reference", "K7PM"}, {"starts_at", "2026-07-01T09:00:00-06:00"}}));
    auto const message = answered(2, ports::MessageTaken{});
    ASSERT_TRUE(message);
    EXPECT_EQ(message->name, "message_taken");
    EXPECT_TRUE(message->parameters.empty());
    EXPECT_NE(message->id, call->id);
}

TEST_F(ToolCallsTest, a_moved_appointment_is_no_new_one) {
    calls.asked({4, ports::MoveAppointment{}});
    EXPECT_EQ(answered(4, haircut()).value().name, "appointment_moved");
    EXPECT_EQ(answered(5, haircut()).value().name, "appointment_booked");
}

TEST_F(ToolCallsTest, nothing_is_called_for_what_failed_or_what_no_tool_is_for) {
    calls.asked({1, ports::MoveAppointment{}});
    EXPECT_FALSE(answered(1, ports::ToolFailure{}));
    EXPECT_FALSE(answered(2, ports::Cancelled{"K7PM", {}}));
    EXPECT_FALSE(answered(3, ports::Found{}));
    EXPECT_EQ(calls.counts().called, 0);
}

TEST_F(ToolCallsTest, what_came_of_the_calls_is_counted) {
    auto const good = answered(1, haircut()).value(), bad = answered(2, haircut()).value(),
               late = answered(3, haircut()).value();
    static_cast<void>(answered(4, ports::MessageTaken{}));
    calls.result({good.id, false}, now + 1s);
    calls.result({good.id, true}, now + 2s);
    calls.result({bad.id, true}, now + 20s);
    calls.result({late.id, false}, now + 21s);
    calls.result({"of nobody", false}, now);
    auto const counts = calls.counts();
    EXPECT_EQ(counts.called, 4);
    EXPECT_EQ(counts.answered, 1);
    EXPECT_EQ(counts.failed, 1);
    EXPECT_EQ(counts.unanswered, 2);
}

TEST_F(ToolCallsTest, a_result_that_nobody_waits_for_is_passed_over) {
    auto silent = tool(ClientDeed::message_taken);
    silent.expects_response = false;
    calls = ToolCalls{{silent}, TimeZone::utc()};
    auto const call = answered(1, ports::MessageTaken{}).value();
    calls.result({call.id, true}, now);
    EXPECT_EQ(calls.counts().failed, 0);
    EXPECT_EQ(calls.counts().unanswered, 0);
}

}  // namespace
}  // namespace ombrex::api::convai
