// SPDX-License-Identifier: Apache-2.0
#include "app/business_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/scenario.h"
#include "model/assistant_json.h"

namespace ombrex::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string example() {
    std::ifstream file{OMBREX_SOURCE_DIR "/config/business.example.toml"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

constexpr std::string_view smallest = "[business]\nname = \"Shop\"\ntimezone = \"Europe/London\"\n";

TEST(BusinessFile, the_example_is_taken_as_it_stands) {
    auto const got = parse_business(example(), "business.toml");
    ASSERT_TRUE(got) << got.error().detail;
    auto const& file = got.value();
    EXPECT_EQ(file.assistant.business.name, "Alder Street Barbers");
    EXPECT_EQ(file.assistant.business.greeting, "What can we do for you today?");
    EXPECT_EQ(file.assistant.sites, std::vector<std::string>{"https://www.alderstreet.example"});
    EXPECT_EQ(file.assistant.recording, model::ConsentMode::off);
    EXPECT_THAT(file.numbers, ElementsAre("+13035550100", "reception"));
    EXPECT_THAT(file.mail, ElementsAre(model::MailAddress{"owner@example.com"}));
    EXPECT_FALSE(file.id);
}

TEST(BusinessFile, what_describes_a_business_is_read_as_in_a_scenario) {
    auto const sections = example().substr(example().find("[hours]"));
    auto const text =
        "[business]\nname = \"Shop\"\ntimezone = \"Europe/London\"\nphone = \"+442071838750\"\n" + sections;
    auto const business = parse_business(text, "b.toml");
    auto const scenario = parse_scenario(text, "s.toml");
    ASSERT_TRUE(business) << business.error().detail;
    ASSERT_TRUE(scenario) << scenario.error().detail;
    EXPECT_EQ(model::to_json(business.value().assistant), model::to_json(scenario.value().assistant));
}

TEST(BusinessFile, answers_the_number_that_it_tells_when_it_names_no_other) {
    auto const got = parse_business(std::string{smallest} + "phone = \"+442071838750\"\n", "b.toml");
    ASSERT_TRUE(got) << got.error().detail;
    EXPECT_THAT(got.value().numbers, ElementsAre("+442071838750"));
    EXPECT_THAT(got.value().mail, IsEmpty());
}

TEST(BusinessFile, each_fault_is_told_with_line_and_key) {
    struct {
        char const* more;
        char const* says;
    } const cases[] = {
        {"", "b.toml:1: business.numbers: is missing"},
        {"numbers = [\"echo\"]\n", "b.toml:4: business.numbers: \"echo\" cannot be called"},
        {"numbers = [\"sip:me@here\"]\n", "cannot be called"},
        {"numbers = \"x\"\nmail = \"owner\"\n", "b.toml:5: business.mail: must be a mail address"},
        {"numbers = \"x\"\nmail = [\"a@b.de\", \"a b@c.de\"]\n", "business.mail: must be a mail address"},
        {"numbers = \"x\"\nmail = \"o@example.com\\r\\nBcc: p@example.com\"\n",
         "business.mail: must be a mail address"},
        {"numbers = \"x\"\nid = \"7\"\n", "b.toml:5: business.id: must be the id that an import printed"},
        {"numbers = \"x\"\nrecording = \"yes\"\n",
         "b.toml:5: business.recording: must be \"off\", \"notice\" or \"ask\""},
        {"numbers = \"x\"\nrecording = \"ask\"\n[privacy]\nrecording = \"ask\"\n",
         "privacy.recording: is said in [business]"},
        {"numbers = \"x\"\nfax = \"1\"\n", "b.toml:5: business.fax: no such key"},
        {"numbers = \"x\"\n[booking]\nstep = 5\n", "b.toml:6: booking.step: no such key"},
        {"numbers = \"x\"\n[[staff]]\nname = \"Jo\"\nage = 30\n", "b.toml:7: staff.age: no such key"},
        {"numbers = \"x\"\nlocale = \"xx\"\n", "b.toml:5: business.locale: must be \"en-US\" or \"en-GB\""},
        {"numbers = \"x\"\n[booking]\nstep_min = 3\n",
         "b.toml:6: booking.step_min: must be a whole number from 5 to 240"},
        {"numbers = \"x\"\n[[staff]]\nname = \"Jo\"\n[[staff]]\nname = \"Jo\"\n",
         "b.toml:8: staff.name: \"Jo\" is there twice"},
        {"numbers = \"x\"\n[[service]]\nname = \"Cut\"\nstaff = \"Ann\"\n",
         "b.toml:7: service.staff: \"Ann\" of \"Cut\" is none of the staff"},
        {"numbers = \"x\"\n[hours]\nmon = [\"08:00-12:00\", \"11:00-13:00\"]\n",
         "b.toml:6: hours.mon: must be hours that do not touch each other"},
        {"numbers = \"x\"\n[[busy]]\nfrom = \"x\"\n", "b.toml:5: busy: belongs in a scenario"},
        {"numbers = \"x\"\n[tools]\n", "tools: belongs in a scenario"},
        {"numbers = \"x\"\n[emergency]\noncall = \"nobody\"\n",
         "b.toml:6: emergency.oncall: must be the label of a transfer, or none"},
    };
    for (auto const& c : cases) {
        auto const got = parse_business(std::string{smallest} + c.more, "b.toml");
        ASSERT_FALSE(got) << c.says;
        EXPECT_EQ(got.error().code, Errc::invalid_input);
        EXPECT_THAT(got.error().detail, HasSubstr(c.says));
    }
}

TEST(BusinessFile, tells_all_faults_at_once) {
    auto const got =
        parse_business("now = \"2026-09-16T11:05\"\n[business]\nname = 7\n[hours]\nmon = [\"9-25\"]\n", "b");
    ASSERT_FALSE(got);
    for (auto const* part : {"b:1: now: belongs", "b:3: business.name: must be text", "business.timezone: is missing",
                             "b:5: hours.mon: ", "business.numbers: is missing"}) {
        EXPECT_THAT(got.error().detail, HasSubstr(part));
    }
}

}  // namespace
}  // namespace ombrex::app
