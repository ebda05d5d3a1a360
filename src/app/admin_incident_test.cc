// SPDX-License-Identifier: Apache-2.0
#include "app/admin_incident.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/admin_testing.h"
#include "services/remind_incidents.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class AdminIncidentTest : public testing::AdminTest {
protected:
    AdminIncidentTest() { import(); }

    std::string add(std::string const& text) { return admin({"incident", "add", text}).out.substr(0, 32); }
    std::string list() { return admin({"incident", "list"}).out; }
    std::size_t remind() {
        auto at = store();
        return wait(services::remind_incidents(at.deps())).value();
    }
};

TEST_F(AdminIncidentTest, C32_the_authority_is_to_be_told_within_72_hours_of_learning_of_it) {
    auto const added = admin({"incident", "add", "a laptop was lost", "--at", "2026-09-16T05:05"});
    EXPECT_THAT(added.out, HasSubstr(": tell the authority by 2026-09-19T05:05Z")) << added.err;
    EXPECT_THAT(list(), AllOf(HasSubstr("16 % of the time is gone"), HasSubstr("a laptop was lost"),
                              Not(HasSubstr("REMINDER"))));
    EXPECT_EQ(remind(), 0U);
    for (auto const& [after, reminder] :
         {std::pair{24h, "half of the time is gone"}, std::pair{22h, "four fifths of the time are gone"},
          std::pair{14h, "the time is over: tell the authority at once"}}) {
        clock.advance(after);
        EXPECT_THAT(list(), HasSubstr(std::string{"REMINDER  "} + reminder));
        EXPECT_EQ(remind(), 1U) << reminder;
        EXPECT_EQ(remind(), 0U) << "each once";
    }
    auto const one = json::parse(admin({"incident", "list", "--json"}).out);
    EXPECT_EQ(one.at("reminder"), 100);
    EXPECT_EQ(one.at("tell_by"), "2026-09-19T05:05Z");
}

TEST_F(AdminIncidentTest, its_clock_stops_when_the_authority_was_told_or_it_is_closed) {
    auto const told = add("first"), closed = add("second");
    clock.advance(40h);
    EXPECT_EQ(admin({"incident", "told", told}).code, 0);
    EXPECT_EQ(admin({"incident", "close", closed, "nobody was harmed: a false alarm"}).code, 0);
    clock.advance(40h);
    EXPECT_THAT(list(), AllOf(HasSubstr("the authority was told 2026-09-18T09:05Z"),
                              HasSubstr("closed; the authority was not told"), HasSubstr("a false alarm"),
                              Not(HasSubstr("REMINDER"))));
    EXPECT_EQ(remind(), 0U);
    EXPECT_THAT(admin({"incident", "close", closed, "again"}).err, HasSubstr("that incident is closed"));
}

TEST_F(AdminIncidentTest, wrong_words_are_refused) {
    EXPECT_THAT(list(), HasSubstr("the register is empty"));
    EXPECT_EQ(admin({"incident", "add", "x", "--at", "yesterday"}).code, 2);
    EXPECT_EQ(admin({"incident", "add", "x", "--at", "2026-09-17"}).code, 2) << "the future";
    EXPECT_EQ(admin({"incident", "told", "nonsense"}).code, 1);
    EXPECT_EQ(admin({"incident", "close", Id128{}.to_string(), "x"}).code, 1);
}

TEST_F(AdminIncidentTest, C32_the_register_keeps_a_breach_24_months_and_no_longer) {
    add("canary-breach");
    for (auto const& entry : std::filesystem::directory_iterator{config.data}) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file{entry.path()};
        std::string const content{std::istreambuf_iterator<char>{file}, {}};
        EXPECT_EQ(content.find("canary-breach"), std::string::npos) << entry.path();
    }
    clock.set(std::chrono::sys_days{std::chrono::year{2028} / 9 / 16} + 17h + 4min);
    EXPECT_THAT(admin({"erase-due", "--now"}).out, Not(HasSubstr("incident_record")));
    clock.advance(1min);
    EXPECT_THAT(admin({"erase-due", "--now"}).out, HasSubstr("destroyed incident_record"));
    EXPECT_THAT(list(), HasSubstr("the register is empty"));
}

}  // namespace
}  // namespace ombrex::app
