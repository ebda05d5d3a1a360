// SPDX-License-Identifier: Apache-2.0
#include "app/admin_accounts.h"

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

class AdminAccountsTest : public testing::AdminTest {
protected:
    Ran add_company(std::string const& email = "jo@northside.example") {
        return admin({"company", "add", "Northside Dental", "--owner-name", "Jo Park", "--owner-email", email});
    }
    void turn_on(std::string const& company, std::string const& user) {
        model::SecondFactor factor{model::FactorSecret{"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"}};
        factor.since = clock.now();
        auto at = store();
        EXPECT_TRUE(at.transact([&](ports::UnitOfWork& unit) {
            return unit.users().set_second_factor(model::CompanyId{Id128::parse(company).value()},
                                                  model::UserId{Id128::parse(user).value()}, factor);
        }));
    }
    /// What stands behind that word in the answer.
    static std::string after(std::string const& out, std::string const& word) {
        auto const at = out.find(word) + word.size();
        auto const first = out.find_first_not_of(' ', at);
        return out.substr(first, out.find('\n', first) - first);
    }
};

TEST_F(AdminAccountsTest, adds_a_company_with_an_invited_owner_and_shows_both) {
    auto const added = add_company();
    ASSERT_EQ(added.code, 0) << added.err;
    auto const company = after(added.out, "company");
    EXPECT_EQ(admin({"company", "list"}).out, company + "    1 users  Northside Dental\n");
    EXPECT_EQ(admin({"user", "list", company}).out,
              after(added.out, "owner") + "  owner   invited  Jo Park <jo@northside.example>\n");
    EXPECT_EQ(add_company("Jo@Northside.example").code, 1);
}

TEST_F(AdminAccountsTest, C2_takes_a_password_from_standard_input_alone) {
    typed.str("qwertyuiop\n");
    auto const bad = admin({"company", "add", "Northside Dental", "--owner-name", "Jo Park", "--owner-email",
                            "jo@northside.example", "--password-stdin"});
    EXPECT_EQ(bad.code, 2);
    EXPECT_EQ(bad.err.find("qwerty"), std::string::npos);
    typed.clear();
    typed.str("four wet boats in May\n");
    auto const added = admin({"company", "add", "Northside Dental", "--owner-name", "Jo Park", "--owner-email",
                              "jo@northside.example", "--password-stdin"});
    ASSERT_EQ(added.code, 0) << added.err;
    EXPECT_NE(admin({"user", "list", after(added.out, "company")}).out.find("active"), std::string::npos);
}

TEST_F(AdminAccountsTest, a_business_that_was_imported_gets_users_and_loses_them_again) {
    ASSERT_EQ(import().code, 0);
    auto const company = admin({"company", "list"}).out.substr(0, 32);
    EXPECT_EQ(admin({"user", "list", company}).out, "");
    auto const added =
        admin({"user", "add", company, "--name", "Max Hill", "--email", "max@shop.example", "--role", "staff"});
    ASSERT_EQ(added.code, 0) << added.err;
    auto const max = after(added.out, "user");
    EXPECT_NE(admin({"user", "list", company, "--json"}).out.find("\"role\":\"staff\""), std::string::npos);
    EXPECT_EQ(admin({"user", "remove", company, max}).code, 0);
    EXPECT_EQ(admin({"user", "remove", company, max}).code, 1);
    EXPECT_EQ(import().code, 0);  // and goes on working
}

TEST_F(AdminAccountsTest, C39_deletes_an_account_takes_it_back_and_purges_it_when_it_is_due) {
    auto const company = after(add_company().out, "company");
    EXPECT_NE(admin({"company", "delete", company}).out.find("2026-10-16T17:05Z"), std::string::npos);
    EXPECT_NE(admin({"company", "list"}).out.find("(purged on 2026-10-16T17:05Z)"), std::string::npos);
    EXPECT_EQ(admin({"company", "restore", company}).code, 0);
    EXPECT_EQ(admin({"company", "restore", company}).code, 1);
    EXPECT_EQ(admin({"company", "delete", company}).code, 0);
    clock.advance(std::chrono::days{30});
    auto const gone = admin({"erase-due", "--now"});
    EXPECT_NE(gone.out.find("destroyed account_name"), std::string::npos);
    EXPECT_NE(gone.out.find("destroyed company_name"), std::string::npos);
    EXPECT_EQ(admin({"company", "list"}).out, "");
}

TEST_F(AdminAccountsTest, resets_a_second_factor_by_the_hand_of_a_named_operator_alone) {
    auto const added = add_company();
    auto const company = after(added.out, "company");
    auto const jo = after(added.out, "owner");
    auto const reset = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"user", "reset-second-factor", company, jo});
        return admin(std::move(words));
    };
    auto const none = reset({"--as", "ann"});
    EXPECT_EQ(none.code, 1);
    EXPECT_NE(none.err.find("has no second factor"), std::string::npos) << none.err;
    turn_on(company, jo);
    auto const nameless = reset({});
    EXPECT_EQ(nameless.code, 1);
    EXPECT_NE(nameless.err.find("--as NAME"), std::string::npos) << nameless.err;
    EXPECT_EQ(reset({"--as", "ann"}).code, 0);
    auto const log = admin({"audit", "export", "--jsonl"}).out;
    EXPECT_NE(log.find("second_factor_reset"), std::string::npos);
    EXPECT_NE(log.find("operator:ann"), std::string::npos);
    EXPECT_EQ(admin({"user", "reset-second-factor", company, "jo"}).code, 2);
}

TEST_F(AdminAccountsTest, says_what_is_wrong_with_what_was_typed) {
    EXPECT_EQ(add_company("jo").code, 2);
    EXPECT_EQ(admin({"company", "delete", "northside"}).code, 2);
    EXPECT_EQ(
        admin({"user", "add", std::string(32, '0'), "--name", "A", "--email", "a@b.example", "--role", "boss"}).code,
        2);
    EXPECT_EQ(admin({"company"}).code, 2);
    ASSERT_EQ(import().code, 0);
    EXPECT_EQ(admin({"user", "list", std::string(32, '1')}).code, 1);
    EXPECT_EQ(admin({"company", "delete", std::string(32, '1')}).code, 1);
}

}  // namespace
}  // namespace ombrex::app
