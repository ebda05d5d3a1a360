// SPDX-License-Identifier: Apache-2.0
#include "app/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::app {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view whole = R"(now = "2026-09-16T11:05"
[business]
name = "Alder Street Barbers"
timezone = "America/Denver"
locale = "en-US"
phone = "+13035550100"
[hours]
mon = ["08:30-12:00", "13:00-17:00"]
sun = "24h"
[[closed]]
date = "2026-12-24"
name = "Christmas Eve"
hours = ["09:00-12:00"]
[booking]
offer = 2
require = ["name"]
[[service]]
name = "Haircut"
minutes = 20
staff = ["Jo Park"]
[[staff]]
name = "Jo Park"
facts = { phone_number = "303-555-0101" }
[[busy]]
from = "2026-09-17T08:30"
to = "2026-09-17T12:00"
[[appointment]]
ref = "A7K2"
service = "Haircut"
staff = "Jo Park"
at = "2026-09-18T14:00"
name = "Sam Reed"
phone = "+13035550177"
[[transfer]]
label = "manager"
answers = false
[emergency]
oncall = "manager"
[tools]
check_availability = { delay_ms = 1500, fail = true }
)";

TEST(Scenario, reads_a_whole_one) {
    auto const got = parse_scenario(whole, "s.toml");
    ASSERT_TRUE(got) << got.error().detail;
    auto const& scenario = got.value();
    EXPECT_EQ(to_string(*scenario.now), "2026-09-16T11:05");
    EXPECT_EQ(scenario.assistant.hours.week[0].size(), 2U);
    EXPECT_EQ(scenario.assistant.hours.week[6].front().to, std::chrono::hours{24});
    EXPECT_EQ(scenario.assistant.hours.special.front().blocks.size(), 1U);
    EXPECT_EQ(scenario.assistant.services.front().length, std::chrono::minutes{20});
    EXPECT_EQ(scenario.assistant.staff.front().facts.front().value, "303-555-0101");
    EXPECT_EQ(scenario.appointments.front().reference, "A7K2");
    EXPECT_FALSE(scenario.answers.at("manager"));
    EXPECT_EQ(scenario.assistant.emergency.on_call, "manager");
    EXPECT_TRUE(scenario.setting("check_availability").fail);
    EXPECT_EQ(scenario.setting("take_message").delay, std::chrono::milliseconds{0});
}

TEST(Scenario, names_every_fault_with_line_and_key) {
    constexpr std::string_view broken = R"([business]
name = 7
timezone = "Nowhere/Here"
[hours]
mon = ["9-25"]
xyz = []
[booking]
offer = 0
[[service]]
name = "Haircut"
staff = ["Nobody"]
[[appointment]]
ref = "A7K2"
service = "Haircut"
at = "friday"
name = "Sam"
phone = "303"
)";
    auto const got = parse_scenario(broken, "s.toml");
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, Errc::invalid_input);
    for (auto const* part : {"s.toml:2: business.name", "s.toml:3: business.timezone", "s.toml:5: hours.mon",
                             "hours.xyz", "s.toml:8: booking.offer", "service.staff: \"Nobody\"",
                             "s.toml:15: appointment.at", "s.toml:17: appointment.phone"}) {
        EXPECT_THAT(got.error().detail, HasSubstr(part));
    }
}

TEST(Scenario, refuses_appointments_that_cannot_stand_together) {
    auto const more = [](std::string_view ref, std::string_view at) {
        auto const text = std::string{whole} + "[[appointment]]\nref = \"" + std::string{ref} +
                          "\"\nservice = \"Haircut\"\nstaff = \"Jo Park\"\nat = \"" + std::string{at} +
                          "\"\nname = \"Ann Lee\"\nphone = \"+13035550178\"\n";
        auto const got = parse_scenario(text, "s.toml");
        return got ? std::string{} : got.error().detail;
    };
    EXPECT_EQ(more("B7K2", "2026-09-18T14:20"), "");
    EXPECT_THAT(more("A7K2", "2026-09-18T14:20"), HasSubstr("appointment.ref: \"A7K2\" is there twice"));
    EXPECT_THAT(more("B7K2", "2026-09-18T14:15"), HasSubstr("appointment.at: \"B7K2\" overlaps \"A7K2\""));
}

TEST(Scenario, knows_three_ways_of_consent_to_a_recording) {
    auto const with = [](std::string_view mode) {
        return parse_scenario(std::string{whole} + "[privacy]\nrecording = \"" + std::string{mode} + "\"\n", "s.toml");
    };
    EXPECT_EQ(with("ask").value().assistant.recording, model::ConsentMode::ask);
    EXPECT_EQ(with("notice").value().assistant.recording, model::ConsentMode::notice);
    EXPECT_THAT(with("sometimes").error().detail, HasSubstr("privacy.recording"));
}

TEST(Scenario, says_where_a_file_is_no_toml) {
    auto const got = parse_scenario("now = \"x\"\n[business\n", "s.toml");
    ASSERT_FALSE(got);
    EXPECT_THAT(got.error().detail, HasSubstr("s.toml:2:"));
    EXPECT_EQ(load_scenario("/does/not/exist.toml").error().code, Errc::not_found);
}

}  // namespace
}  // namespace ombrex::app
