// SPDX-License-Identifier: Apache-2.0
#include "api/convai_tools.h"

#include <gtest/gtest.h>

namespace ombrex::api::convai {
namespace {

namespace json = boost::json;
using model::ClientDeed;

struct Read {
    std::vector<model::ClientTool> tools;
    std::vector<Fault> faults;
};
Read read(std::string_view text) {
    Read out;
    out.tools = read_tools(json::parse(json::string_view{text.data(), text.size()}), {"tools"}, out.faults);
    return out;
}

constexpr auto booked =
    R"([{"type":"client","name":"appointment_booked","description":"Shows it.","expects_response":true,)"
    R"("response_timeout_secs":5,"parameters":{"type":"object","properties":{)"
    R"("reference":{"type":"string","description":"Which one"},"starts_at":{"type":"string","description":"When"}},)"
    R"("required":["reference"]}}])";

TEST(ConvaiTools, a_client_tool_is_read_and_told_as_it_was_given) {
    auto const [tools, faults] = read(booked);
    for (auto const& fault : faults) ADD_FAILURE() << fault.where.back() << " " << fault.what;
    ASSERT_EQ(tools.size(), 1U);
    EXPECT_EQ(tools[0].deed, ClientDeed::appointment_booked);
    EXPECT_EQ(tools[0].description, "Shows it.");
    EXPECT_TRUE(tools[0].expects_response);
    EXPECT_EQ(tools[0].response_timeout, std::chrono::seconds{5});
    EXPECT_EQ(tools[0].parameters, (std::vector<model::ClientTool::Parameter>{{"reference", "Which one", true},
                                                                              {"starts_at", "When", false}}));
    EXPECT_EQ(tools_json(tools), json::parse(booked));
}

TEST(ConvaiTools, what_says_nothing_or_is_so_anyway_is_passed_over) {
    for (auto const* more :
         {R"("assignments":[])", R"("disable_interruptions":false)", R"("force_pre_tool_speech":false)",
          R"("execution_mode":"async")", R"("pre_tool_speech":"auto")", R"("tool_error_handling_mode":"hide")",
          R"("dynamic_variables":{"dynamic_variable_placeholders":{}})", R"("parameters":null)",
          R"("tool_call_sound":null)"}) {
        auto const [tools, faults] =
            read(R"([{"type":"client","name":"message_taken","description":"x",)" + std::string{more} + "}]");
        EXPECT_TRUE(faults.empty()) << more;
        EXPECT_EQ(tools.size(), 1U);
    }
}

TEST(ConvaiTools, a_tool_that_could_not_be_called_is_a_fault_that_says_where_and_why) {
    std::string const client = R"([{"type":"client","name":"appointment_booked","description":"x",)";
    struct {
        std::string list;
        std::vector<std::string> where;
        char const* why;
    } const cases[] = {
        {R"([{"type":"webhook","name":"appointment_booked","description":"x"}])", {"tools", "0", "type"}, "client"},
        {R"([{"name":"appointment_booked","description":"x"}])", {"tools", "0", "type"}, "client"},
        {R"([{"type":"client","name":"show_map","description":"x"}])", {"tools", "0", "name"}, "message_taken"},
        {R"([{"type":"client","name":"message_taken"},{"type":"client","name":"message_taken"}])",
         {"tools", "1", "name"},
         "twice"},
        {client + R"("parameters":{"properties":{"caller_name":{"type":"string"}}}}])",
         {"tools", "0", "parameters", "properties", "caller_name"},
         "has only reference, service, staff, starts_at"},
        {R"([{"type":"client","name":"message_taken","parameters":{"properties":{"text":{"type":"string"}}}}])",
         {"tools", "0", "parameters", "properties", "text"},
         "no parameters"},
        {client + R"("parameters":{"properties":{"staff":{"type":"integer"}}}}])",
         {"tools", "0", "parameters", "properties", "staff", "type"},
         "string"},
        {client + R"("parameters":{"properties":{"staff":{"type":"string","constant_value":"Jo"}}}}])",
         {"tools", "0", "parameters", "properties", "staff", "constant_value"},
         "no counterpart"},
        {client + R"("parameters":{"properties":{},"required":["staff"]}}])",
         {"tools", "0", "parameters", "required"},
         "out of properties"},
        {client + R"("response_timeout_secs":-1}])", {"tools", "0", "response_timeout_secs"}, "1 to 120"},
        {client + R"("expects_response":"yes"}])", {"tools", "0", "expects_response"}, "true or false"},
        {client + R"("execution_mode":"post_tool_speech"}])", {"tools", "0", "execution_mode"}, "no counterpart"},
        {client + R"("assignments":[{"dynamic_variable":"a","value_path":"b"}]}])",
         {"tools", "0", "assignments"},
         "no counterpart"},
        {R"(["appointment_booked"])", {"tools", "0"}, "object"},
        {R"({"name":"appointment_booked"})", {"tools"}, "list"},
    };
    for (auto const& c : cases) {
        auto const faults = read(c.list).faults;
        ASSERT_EQ(faults.size(), 1U) << c.list;
        EXPECT_EQ(faults[0].where, c.where) << c.list;
        EXPECT_NE(faults[0].what.find(c.why), std::string::npos) << faults[0].what;
    }
}

}  // namespace
}  // namespace ombrex::api::convai
