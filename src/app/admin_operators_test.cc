// SPDX-License-Identifier: Apache-2.0
#include "app/admin_operators.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class AdminOperatorsTest : public testing::AdminTest {
protected:
    AdminOperatorsTest() { import(); }

    /// Who did what, by the log.
    std::vector<std::string> log() {
        auto at = store();
        std::vector<std::string> out;
        EXPECT_TRUE(at.transact([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
            for (auto const& entry : entries) out.push_back(entry.actor + " " + entry.action);
            return ok();
        }));
        return out;
    }
};

TEST_F(AdminOperatorsTest, C32_a_name_that_is_not_on_the_list_does_nothing) {
    EXPECT_THAT(admin({"operators", "list"}).out, HasSubstr("nobody is listed"));
    EXPECT_EQ(admin({"operators", "add", "alice"}).code, 0);
    for (std::vector<std::string> const& words : std::vector<std::vector<std::string>>{
             {"calls", "list"},
             {"calls", "export", "--last"},
             {"operators", "add", "mallory"},
             {"erase-due", "--now"},
             {"erase-due", "--dry-run"},
             {"incident", "list"},
             {"incident", "add", "x"},
             {"audit", "export", "--jsonl"},
             {"rotate-key"},
             {"backup", (base / "backup").string()},
             {"check"},
         }) {
        auto const ran = admin(words);
        EXPECT_EQ(ran.code, 1) << words.front();
        EXPECT_THAT(ran.err, HasSubstr("\"nobody\" is none of the operators; say who you are with --as NAME"));
    }
    EXPECT_FALSE(std::filesystem::exists(base / "backup"));
    EXPECT_EQ(admin({"calls", "list", "--as", "mallory"}).code, 1);
    EXPECT_EQ(admin({"calls", "list", "--as", "alice"}).code, 0);
    EXPECT_EQ(admin({"--as", "alice", "operators", "list"}).out, "alice\n");
}

TEST_F(AdminOperatorsTest, C32_every_act_stands_in_the_log_with_its_name) {
    put_call("a@sip");
    admin({"operators", "add", "alice"});
    admin({"calls", "export", "--last", "--as", "alice"});
    admin({"erase-due", "--now", "--as", "alice"});
    admin({"backup", (base / "backup").string(), "--as", "alice"});
    admin({"audit", "export", "--jsonl", "--as", "alice"});
    admin({"operators", "remove", "alice", "--as", "alice"});
    admin({"calls", "list"});
    EXPECT_THAT(log(),
                ElementsAre("os:nobody business_added", "os:nobody operator_added:alice",
                            "operator:alice os:nobody call_exported", "operator:alice os:nobody erased_what_is_due",
                            "operator:alice os:nobody backed_up", "operator:alice os:nobody audit_exported",
                            "operator:alice os:nobody operator_removed:alice", "os:nobody calls_listed"));
    EXPECT_EQ(admin({"audit", "verify"}).code, 0);
}

TEST_F(AdminOperatorsTest, takes_plain_names_once) {
    EXPECT_EQ(admin({"operators", "add", "two words"}).code, 1);
    EXPECT_EQ(admin({"calls", "list", "--as", "two words"}).code, 1);
    EXPECT_EQ(admin({"operators", "add", "bo"}).code, 0);
    EXPECT_THAT(admin({"operators", "add", "bo", "--as", "bo"}).err, HasSubstr("is there already"));
    EXPECT_THAT(admin({"operators", "remove", "eve", "--as", "bo"}).err, HasSubstr("there is no operator \"eve\""));
}

}  // namespace
}  // namespace ombrex::app
