// SPDX-License-Identifier: Apache-2.0
#include "api/convai_agent.h"

#include <gtest/gtest.h>

#include "api/convai_tools.h"

namespace ombrex::api::convai {
namespace {

namespace json = boost::json;

model::Assistant barber() {
    model::Assistant out;
    out.business.name = "Alder Street Barbers";
    out.business.greeting = "What can we do?";
    return out;
}

json::object body(std::string_view text) {
    return json::parse(json::string_view{text.data(), text.size()}).as_object();
}

TEST(ConvaiAgent, what_it_says_of_itself_may_be_said_to_it) {
    auto assistant = barber();
    auto whole = agent_body(model::CompanyId{}, assistant);
    EXPECT_EQ(whole.at("agent_id"), "agent_00000000000000000000000000000000");
    json::object const change{{"name", whole.at("name")}, {"platform_settings", whole.at("platform_settings")}};
    EXPECT_TRUE(change_agent(change, assistant).empty());
}

TEST(ConvaiAgent, changes_name_and_greeting) {
    auto assistant = barber();
    auto const faults = change_agent(
        body(R"({"name":"Alder","conversation_config":{"agent":{"first_message":"Hi!","language":"en","prompt":{}},)"
             R"("tts":{},"conversation":{"text_only":false}},"platform_settings":{},"tags":[]})"),
        assistant);
    for (auto const& fault : faults) ADD_FAILURE() << fault.where.back() << " " << fault.what;
    EXPECT_EQ(assistant.business.name, "Alder");
    EXPECT_EQ(assistant.business.greeting, "Hi!");
}

TEST(ConvaiAgent, an_empty_list_of_tools_takes_back_those_there_were_and_none_at_all_does_not) {
    auto assistant = barber();
    auto const change = [&](std::string_view prompt) {
        auto const whole = R"({"conversation_config":{"agent":{"prompt":)" + std::string{prompt} + "}}}";
        EXPECT_TRUE(change_agent(body(whole), assistant).empty()) << prompt;
        return assistant.client_tools.size();
    };
    EXPECT_EQ(change(R"({"tools":[{"type":"client","name":"message_taken","description":"x"}]})"), 1U);
    EXPECT_EQ(agent_body(model::CompanyId{}, assistant).at("conversation_config").at_pointer("/agent/prompt/tools"),
              tools_json(assistant.client_tools));
    EXPECT_EQ(change("{}"), 1U);
    EXPECT_EQ(change(R"({"tools":null})"), 1U);
    EXPECT_EQ(change(R"({"tools":[]})"), 0U);
}

TEST(ConvaiAgent, what_has_no_counterpart_is_named_and_nothing_is_changed) {
    struct {
        char const* body;
        std::vector<std::string> where;
    } const cases[] = {
        {R"({"conversation_config":{"agent":{"prompt":{"prompt":"You are a pirate."}}}})",
         {"conversation_config", "agent", "prompt", "prompt"}},
        {R"({"conversation_config":{"agent":{"prompt":{"tool_ids":["tool_1"]}}}})",
         {"conversation_config", "agent", "prompt", "tool_ids"}},
        {R"({"conversation_config":{"tts":{"voice_id":"v1"}}})", {"conversation_config", "tts"}},
        {R"({"conversation_config":{"agent":{"language":"fr"}}})", {"conversation_config", "agent", "language"}},
        {R"({"name":""})", {"name"}},
        {R"({"name":7})", {"name"}},
        {R"({"platform_settings":{"auth":{"enable_auth":false}}})", {"platform_settings"}},
        {R"({"workflow":{"nodes":{"a":1}}})", {"workflow"}},
    };
    for (auto const& c : cases) {
        auto assistant = barber();
        auto const faults = change_agent(body(c.body), assistant);
        ASSERT_EQ(faults.size(), 1U) << c.body;
        EXPECT_EQ(faults[0].where, c.where);
        EXPECT_EQ(assistant.business.name, "Alder Street Barbers");
        EXPECT_EQ(refusal(faults).status, 422);
    }
}

}  // namespace
}  // namespace ombrex::api::convai
