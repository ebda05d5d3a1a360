// SPDX-License-Identifier: Apache-2.0
#include "services/register_account.h"
#include "base/temporary_folder.h"

#include <filesystem>

#include "base/log.h"
#include "services/change_password.h"
#include "services/verify_password.h"
#include "tests/contract/account_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;

class RegisterAccountTest : public AccountTest {
protected:
    Result<model::User> sign_in(std::string email, std::string password) {
        return wait(services::verify_password(deps, desk, model::MailAddress{std::move(email)},
                                              typed(std::move(password)), soon()));
    }
    Result<void> change(model::User const& user, std::string before, std::string after) {
        services::ShownPassword shown{typed(std::move(before)), model::ClientAddress{"203.0.113.7"}};
        return wait(
            services::change_password(deps, desk, guard, user, std::move(shown), typed(std::move(after)), soon()));
    }
    services::SignInGuard guard;
    std::string hash_of(model::User const& user) {
        std::string out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const hash, unit.users().password(user.company, user.id));
            out = hash.value().reveal<privacy::Purpose::serve_call>();
            return ok();
        });
        return out;
    }
};

TEST_F(RegisterAccountTest, C1_a_name_an_address_a_company_and_a_password_make_a_company_with_its_owner) {
    auto const owner = register_with(dental()).value();
    EXPECT_EQ(owner.role, model::Role::owner);
    EXPECT_EQ(owner.state, model::UserState::active);
    EXPECT_EQ(owner.created, clock.now());
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.accounts().account(owner.company).value().name, model::CompanyName{"Northside Dental"});
        EXPECT_EQ(unit.companies().assistant(owner.company).value().business.name, "Northside Dental");
        EXPECT_EQ(unit.users().of_company(owner.company).value(), std::vector{owner});
        return ok();
    });
    EXPECT_EQ(audited(), std::vector<std::string>{"account_registered"});
}

TEST_F(RegisterAccountTest, C45_C1_C44_the_version_that_stood_beside_the_button_is_stored_as_accepted) {
    auto const owner = register_with(dental()).value();
    EXPECT_EQ(accepted_by(owner), (std::vector{model::Acceptance{owner.company, owner.id, "2026-03-24", clock.now(),
                                                                 model::AcceptedBy::registration}}));
}

TEST_F(RegisterAccountTest, an_address_that_is_shown_to_be_somebodys_leaves_no_company_behind_the_second_time) {
    auto jo = register_with(dental()).value();
    jo.verified = clock.now();
    in_unit([&](ports::UnitOfWork& unit) { return unit.users().update(jo); });
    EXPECT_EQ(register_with(dental("JO.PARK@northside.example")).error().code, Errc::conflict);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.companies().all().value().size(), 2U);  // the barber of the fixture, and one dentist
        return ok();
    });
    EXPECT_EQ(key_store.list(crypto::KeyKind::company).value().size(), 3U);  // theirs, and that of common look-ups
}

TEST_F(RegisterAccountTest, C2_a_bad_password_makes_no_account) {
    for (auto const* password : {"short", "Northside2026", "qwertyuiop1"}) {
        auto const made = register_with(dental(), password);
        ASSERT_FALSE(made) << password;
        EXPECT_EQ(made.error().code, Errc::invalid_input) << password;
    }
    EXPECT_FALSE(sign_in("jo.park@northside.example", "short"));
}

TEST_F(RegisterAccountTest, C2_the_stored_value_is_bcrypt_of_the_cost_that_the_policy_names) {
    EXPECT_EQ(hash_of(register_with(dental()).value()).substr(0, 7), "$2b$10$");
    auto policy = privacy::published_policy;
    policy.limits[static_cast<std::size_t>(privacy::Limit::password_cost)].value = 11;
    services::PasswordDesk dearer{policy, random, {}};
    auto const hash = wait(dearer.hash(typed(good_password), {})).value();
    EXPECT_EQ(hash.reveal<privacy::Purpose::serve_call>().substr(0, 7), "$2b$11$");
}

TEST_F(RegisterAccountTest, tells_who_signs_in_and_nothing_to_who_may_not) {
    auto const owner = register_with(dental()).value();
    EXPECT_EQ(sign_in("Jo.Park@Northside.example", good_password).value(), owner);
    auto const wrong = sign_in("jo.park@northside.example", "four wet boats in June").error();
    auto const unknown = sign_in("nobody@northside.example", good_password).error();
    EXPECT_EQ(wrong.code, Errc::denied);
    EXPECT_EQ(wrong.code, unknown.code);
    EXPECT_EQ(wrong.detail, unknown.detail);
}

TEST_F(RegisterAccountTest, a_hash_of_a_lower_cost_is_made_anew_at_the_next_sign_in) {
    auto const owner = register_with(dental()).value();
    auto const cheap = crypto::Bcrypt{5, random}.hash(typed(good_password)).value();
    in_unit([&](ports::UnitOfWork& unit) { return unit.users().set_password(owner.company, owner.id, cheap); });
    EXPECT_TRUE(sign_in("jo.park@northside.example", good_password));
    EXPECT_EQ(hash_of(owner).substr(0, 7), "$2b$10$");
    EXPECT_TRUE(sign_in("jo.park@northside.example", good_password));
}

TEST_F(RegisterAccountTest, a_password_is_changed_by_who_knows_the_old_one) {
    auto const owner = register_with(dental()).value();
    EXPECT_EQ(change(owner, "four wet boats in June", "seven dry hats").error().code, Errc::denied);
    EXPECT_EQ(change(owner, good_password, "Park.Northside").error().code, Errc::invalid_input);
    EXPECT_TRUE(change(owner, good_password, "seven dry hats"));
    EXPECT_FALSE(sign_in("jo.park@northside.example", good_password));
    EXPECT_TRUE(sign_in("jo.park@northside.example", "seven dry hats"));
}

TEST_F(RegisterAccountTest, refuses_more_passwords_than_can_wait) {
    services::PasswordDesk closed{privacy::published_policy, random, {.threads = 1, .waiting_max = 0}};
    EXPECT_EQ(wait(closed.compare(typed(good_password), std::nullopt)).error().code, Errc::unavailable);
    EXPECT_EQ(wait(closed.hash(typed(good_password), {})).error().code, Errc::unavailable);
}

TEST_F(RegisterAccountTest, C2_neither_the_password_nor_its_owner_stands_in_a_file_or_a_log) {
    TemporaryFolder const folder;
    EXPECT_TRUE(log::to_file((folder / "log").string()));
    log::set_level(log::Level::debug);
    auto on_disk = sql::Database::open_sqlite(folder / "ombrex.db", {keys, clock, random}).value();
    services::Deps const there{*on_disk, clock, random, privacy::published_policy};
    services::Registration registration{dental(), typed(good_password)};
    auto const owner = wait(services::register_account(there, desk, std::move(registration), soon()));
    ASSERT_TRUE(owner);
    for (auto const* password : {good_password, "four wet boats in June"}) {
        static_cast<void>(wait(services::verify_password(there, desk, owner.value().email, typed(password), soon())));
    }
    log::info("scanned");  // the log is written to
    std::string all;
    for (auto const& entry : std::filesystem::directory_iterator{folder.path()}) {
        all += content_of(entry.path());
    }
    EXPECT_TRUE(log::to_file("/dev/stderr"));
    log::set_level(log::Level::info);
    EXPECT_NE(all.find("scanned"), std::string::npos);
    EXPECT_NE(all.find("account_user"), std::string::npos);
    for (auto const* secret : {good_password, "four wet boats", "Jo Park", "jo.park@northside.example", "$2b$"}) {
        EXPECT_EQ(all.find(secret), std::string::npos) << secret;
    }
}

}  // namespace
}  // namespace ombrex
