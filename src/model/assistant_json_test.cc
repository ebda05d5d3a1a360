// SPDX-License-Identifier: Apache-2.0
#include "model/assistant_json.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

using namespace std::chrono_literals;

Assistant barber() {
    Assistant a;
    a.business = {"Alder Street Barbers",
                  TimeZone::find("America/Denver").value(),
                  "en-US",
                  "salon",
                  "18 Alder Street, Denver",
                  PhoneNumber::parse("+13035550100").value(),
                  "What can we do for you?"};
    a.hours.week[0] = {{8h + 30min, 12h}, {13h, 17h}};
    a.hours.week[6] = {{0h, 24h}};
    a.hours.special = {{parse_local_day("2026-11-26").value(), "Thanksgiving", {}}};
    a.booking = {15min, 0min, std::chrono::days{45}, 2, 1, {"name", "address"}};
    a.services = {{"Haircut", {"cut", "trim"}, 30min, 5min, "30 dollars", {"Jo Park"}}};
    a.staff = {{"Jo Park", {"jo"}, {{"phone_number", "303-555-0101"}}}};
    a.faqs = {{"parking", {"where can I park"}, "Free parking behind the shop."}};
    a.transfers = {{"manager", "caller insists", PhoneNumber::parse("+13035550111").value()}};
    a.emergency = {"911", "manager"};
    a.erase = EraseMode::verified;
    a.recording = ConsentMode::ask;
    a.sites = {"https://www.shop.example"};
    a.client_tools = {{ClientDeed::appointment_moved, "Shows it.", {{"reference", "Which", true}}, true, 7s}};
    return a;
}

TEST(AssistantJson, reads_back_what_it_writes) {
    auto const written = to_json(barber());
    auto const back = assistant_from_json(written);
    ASSERT_TRUE(back) << back.error().detail;
    EXPECT_EQ(to_json(back.value()), written);
    EXPECT_EQ(back.value().hours, barber().hours);
    EXPECT_EQ(back.value().business.zone.name(), "America/Denver");
    EXPECT_EQ(back.value().recording, ConsentMode::ask);
    EXPECT_EQ(back.value().staff[0].facts[0].value, "303-555-0101");
    EXPECT_EQ(back.value().client_tools, barber().client_tools);
}

TEST(AssistantJson, reads_a_business_from_before_there_were_greetings) {
    auto written = to_json(barber());
    std::string_view const greeting = "\"greeting\":\"What can we do for you?\",";
    ASSERT_NE(written.find(greeting), std::string::npos);
    written.erase(written.find(greeting), greeting.size());
    auto const back = assistant_from_json(written);
    ASSERT_TRUE(back) << back.error().detail;
    EXPECT_EQ(back.value().business.greeting, "");
}

TEST(AssistantJson, reads_a_business_from_before_there_were_sites) {
    auto written = to_json(barber());
    std::string_view const sites = ",\"sites\":[\"https://www.shop.example\"]";
    ASSERT_NE(written.find(sites), std::string::npos) << written;
    written.erase(written.find(sites), sites.size());
    auto const back = assistant_from_json(written);
    ASSERT_TRUE(back) << back.error().detail;
    EXPECT_TRUE(back.value().sites.empty());
}

TEST(AssistantJson, reads_a_business_from_before_there_were_client_tools) {
    auto written = to_json(barber());
    auto const tools = written.find(",\"client_tools\":");
    ASSERT_NE(tools, std::string::npos) << written;
    written.replace(tools, std::string::npos, "}");
    auto const back = assistant_from_json(written);
    ASSERT_TRUE(back) << back.error().detail;
    EXPECT_TRUE(back.value().client_tools.empty());
}

TEST(AssistantJson, names_the_field_that_is_wrong) {
    auto const whole = to_json(barber());
    struct {
        char const* from;
        char const* to;
        char const* names;
    } const cases[] = {
        {"America/Denver", "Mars/Olympus", "timezone"},
        {"\"minutes\":30", "\"minutes\":\"30\"", "minutes"},
        {"2026-11-26", "2026-02-30", "day"},
        {"\"week\":[[[510", "\"week\":[[[\"x\"", "week"},
        {"\"step_min\":15", "\"step_min\":0", "step_min"},
        {"appointment_moved", "appointment_dreamt", "name"},
    };
    for (auto const& c : cases) {
        auto broken = whole;
        auto const at = broken.find(c.from);
        ASSERT_NE(at, std::string::npos) << c.from;
        broken.replace(at, std::string_view{c.from}.size(), c.to);
        auto const refused = assistant_from_json(broken);
        ASSERT_FALSE(refused) << c.names;
        EXPECT_NE(refused.error().detail.find(c.names), std::string::npos) << refused.error().detail;
    }
    EXPECT_FALSE(assistant_from_json("{}"));
    EXPECT_FALSE(assistant_from_json("not json"));
}

}  // namespace
}  // namespace ombrex::model
