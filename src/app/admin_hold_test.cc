// SPDX-License-Identifier: Apache-2.0
#include "app/admin_hold.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class AdminHoldTest : public testing::AdminCallTest {
protected:
    Ran hold(std::vector<std::string> words) {
        words.insert(words.begin(), {"--as", "alice", "hold"});
        return admin(std::move(words));
    }
};

TEST_F(AdminHoldTest, C24_a_recording_under_a_hold_outlives_its_day_and_the_dry_run_says_so) {
    EXPECT_THAT(hold({"list"}).out, HasSubstr("0 holds"));
    clock.advance(std::chrono::days{30});
    auto const set = hold({"add", company, "court_order", "--call", "one@sip"});
    EXPECT_EQ(set.code, 0) << set.err;
    EXPECT_THAT(set.out, AllOf(HasSubstr("court_order"), HasSubstr("until 2027-01-14"), HasSubstr("  alice\n")));
    clock.advance(std::chrono::days{80});
    EXPECT_THAT(admin({"erase-due", "--now"}).out, HasSubstr("nothing is due"));
    EXPECT_THAT(admin({"erase-due", "--dry-run"}).out,
                AllOf(HasSubstr(": 0\n"), HasSubstr("kept by a legal hold: 1\n  call_recording           1  since ")));
    auto const due = json::parse(admin({"erase-due", "--dry-run", "--json"}).out);
    EXPECT_EQ(due.at("rows"), 0);
    EXPECT_EQ(due.at("on_hold").at("call_recording").at("rows"), 1);
    EXPECT_THAT(hold({"list"}).out, AllOf(HasSubstr("ENDS SOON"), HasSubstr("1 holds; 1 things")));
    EXPECT_TRUE(std::filesystem::exists(object_of(recording)));
    EXPECT_EQ(hold({"lift", set.out.substr(0, 32)}).code, 0);
    EXPECT_THAT(admin({"erase-due", "--now"}).out, HasSubstr("destroyed call_recording"));
    EXPECT_FALSE(std::filesystem::exists(object_of(recording)));
    EXPECT_THAT(admin({"audit", "export", "--jsonl"}).out,
                AllOf(HasSubstr("legal_hold_set"), HasSubstr("legal_hold_lifted"), HasSubstr("legal_holds_listed")));
}

TEST_F(AdminHoldTest, C39_an_erasure_is_refused_in_part_and_the_register_says_why) {
    hold({"add", company, "authority_order", "--number", "+13035550177"});
    auto const number = json::parse(hold({"list", "--json"}).out).at("number");
    EXPECT_EQ(number, "+13035550177");
    auto const id =
        admin({"request", "add", "erase", "--company", company, "--number", "+13035550177"}).out.substr(0, 32);
    admin({"request", "prove", id, "--judgement", "known here"});
    EXPECT_THAT(admin({"request", "erase", id}).out, HasSubstr("legal_hold: 3 rows stay"));
    EXPECT_THAT(admin({"request", "list"}).out, HasSubstr("refused in part: legal_hold"));
    EXPECT_TRUE(std::filesystem::exists(object_of(recording)));
}

TEST_F(AdminHoldTest, C26_the_end_of_an_account_says_what_a_hold_keeps_of_it) {
    EXPECT_THAT(admin({"company", "delete", company}).out, Not(HasSubstr("legal_hold")));
    hold({"add", company, "pending_case", "--call", "one@sip"});
    EXPECT_THAT(admin({"company", "delete", company}).out,
                HasSubstr("legal_hold: pending_case keeps some of it until 2026-12-15"));
}

TEST_F(AdminHoldTest, the_policy_shows_what_is_on_record_in_the_data_folder) {
    hold({"add", company, "court_order", "--number", "+13035550177", "--until", "2026-12-01"});
    auto const holds = holds_in(config.data, clock, random);
    ASSERT_TRUE(holds) << holds.error().detail;
    ASSERT_EQ(holds.value().size(), 1U);
    EXPECT_EQ(holds.value().front().reason, "an order of a court");
    EXPECT_EQ(holds.value().front().until, std::chrono::year{2026} / 12 / 1);
    EXPECT_TRUE(holds_in(base / "nothing here", clock, random).value().empty());
}

TEST_F(AdminHoldTest, wrong_words_are_refused) {
    EXPECT_EQ(hold({"add", "nonsense", "court_order"}).code, 2);
    EXPECT_EQ(hold({"add", std::string(32, 'f'), "court_order"}).code, 1);
    EXPECT_EQ(hold({"add", company, "because"}).code, 2);
    EXPECT_EQ(hold({"add", company, "court_order", "--call", "nobody@sip"}).code, 1);
    EXPECT_EQ(hold({"add", company, "court_order", "--number", "12"}).code, 2);
    EXPECT_EQ(hold({"add", company, "court_order", "--until", "soon"}).code, 2);
    EXPECT_EQ(hold({"add", company, "court_order", "--until", "2029-01-01"}).code, 2);
    EXPECT_EQ(hold({"add", company, "court_order", "--call", "one@sip", "--number", "+13035550177"}).code, 2);
    EXPECT_THAT(admin({"hold", "add", company, "court_order"}).err, HasSubstr("say --as"));
    EXPECT_EQ(hold({"lift", "x"}).code, 2);
    EXPECT_EQ(hold({"lift", std::string(32, 'f')}).code, 1);
    EXPECT_THAT(hold({"list"}).out, AllOf(HasSubstr("0 holds"), Not(HasSubstr(company))));
}

}  // namespace
}  // namespace ombrex::app
