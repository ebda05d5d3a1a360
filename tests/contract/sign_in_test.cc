// SPDX-License-Identifier: Apache-2.0
#include "services/sign_in.h"

#include "tests/contract/account_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using namespace std::chrono_literals;

class SignInTest : public AccountTest {
protected:
    Result<model::User> sign_in(std::string email, std::string password, std::string from = "203.0.113.7") {
        services::SignIn attempt{model::MailAddress{std::move(email)}, typed(std::move(password)),
                                 model::ClientAddress{std::move(from)}};
        BOOST_OUTCOME_TRY(auto in, wait(services::sign_in(deps, desk, guard, std::move(attempt), soon())));
        return std::move(in.user);
    }
    long long failures(model::CompanyId whose) {
        long long out = 0;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.abuse().count(whose, model::AbuseEvent::sign_in_failed, TimePoint{}));
            return ok();
        });
        return out;
    }

    services::SignInGuard guard{services::SignInThrottle{{.free = 2}}, services::SignInThrottle{{.free = 2}}};
};

TEST_F(SignInTest, C18_a_known_address_and_one_that_nobody_has_are_held_back_alike) {
    auto const jo = register_with(dental()).value();
    for (auto const* email : {"jo.park@northside.example", "nobody@northside.example"}) {
        auto const place = std::string{email};  // each from a place of its own
        for (int n = 0; n < 3; ++n) {
            auto const refused = sign_in(email, "a guess that is wrong", place);
            ASSERT_FALSE(refused);
            EXPECT_EQ(refused.error().code, Errc::denied) << n;
            EXPECT_EQ(refused.error().detail, "address and password do not belong together");
        }
        auto const held = sign_in(email, good_password, place);
        ASSERT_FALSE(held);
        EXPECT_EQ(held.error().code, Errc::unavailable) << "the right one is not even compared";
        EXPECT_EQ(held.error().detail, "too many attempts; wait 1 seconds");
    }
    EXPECT_EQ(failures(jo.company), 3);
    EXPECT_EQ(failures(model::CompanyId{crypto::house}), 3);
    clock.advance(1s);
    EXPECT_EQ(sign_in("JO.PARK@northside.example", good_password, "elsewhere").value().id, jo.id);
}

TEST_F(SignInTest, C18_who_tries_many_accounts_from_one_place_is_held_back_there) {
    register_with(dental()).value();
    for (int n = 0; n < 3; ++n) EXPECT_FALSE(sign_in("guess" + std::to_string(n) + "@x.example", "password one"));
    EXPECT_EQ(sign_in("jo.park@northside.example", good_password).error().code, Errc::unavailable);
    EXPECT_TRUE(sign_in("jo.park@northside.example", good_password, "198.51.100.1"));
}

TEST_F(SignInTest, C47_the_first_sign_in_after_a_change_took_effect_is_stored_as_acceptance) {
    auto const jo = register_with(dental()).value();
    auto policy = privacy::published_policy;
    policy.versions.back() = {"2026-11-01", std::chrono::year{2026} / 11 / 1, std::chrono::year{2026} / 11 / 1,
                              "a change"};
    services::Deps const next{*database, clock, random, policy};
    auto const again = [&] {
        services::SignIn attempt{model::MailAddress{"jo.park@northside.example"}, typed(good_password),
                                 model::ClientAddress{"203.0.113.7"}};
        EXPECT_TRUE(wait(services::sign_in(next, desk, guard, std::move(attempt), soon())));
        return accepted_by(jo);
    };
    EXPECT_EQ(again().size(), 1U) << "told, not in effect";
    clock.set(std::chrono::sys_days{std::chrono::year{2026} / 11 / 2});
    EXPECT_EQ(again().back().version, "2026-11-01");
    EXPECT_EQ(again().back().by, model::AcceptedBy::use);
    EXPECT_EQ(again().size(), 2U);
}

}  // namespace
}  // namespace ombrex
