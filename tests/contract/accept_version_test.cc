// SPDX-License-Identifier: Apache-2.0
#include "services/accept_version.h"

#include "tests/contract/account_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using namespace std::chrono;
using model::AcceptedBy;

class AcceptVersionTest : public AccountTest {
protected:
    /// The policy as it is once another version has been published; the one in force by then.
    static privacy::Policy published(std::string_view id, year_month_day effective) {
        auto policy = privacy::published_policy;
        policy.versions.back() = {id, effective, effective, "a change"};
        return policy;
    }
    bool use_under(privacy::Policy const& policy, model::Principal const& who) {
        services::Deps const there{*database, clock, random, policy};
        return wait(services::accept_version(there, who, soon())).value();
    }
};

TEST_F(AcceptVersionTest, C47_the_first_use_after_a_change_took_effect_is_stored_once) {
    auto const owner = register_with(dental()).value();
    auto const who = model::principal_of(owner);
    EXPECT_FALSE(use_under(privacy::published_policy, who));  // accepted when he registered
    auto const next = published("2026-11-01", 2026y / 11 / 1);
    clock.set(sys_days{2026y / 10 / 31} + 23h);
    EXPECT_FALSE(use_under(next, who));  // told, not in effect
    clock.set(sys_days{2026y / 11 / 1});
    EXPECT_TRUE(use_under(next, who));
    auto const first = clock.now();
    clock.advance(hours{1});
    EXPECT_FALSE(use_under(next, who));
    EXPECT_EQ(accepted_by(owner).back(),
              (model::Acceptance{owner.company, owner.id, "2026-11-01", first, AcceptedBy::use}));
    EXPECT_EQ(accepted_by(owner).size(), 2U);
}

TEST_F(AcceptVersionTest, C47_the_day_is_that_of_the_company) {
    auto const owner = register_with(dental()).value();
    in_unit([&](ports::UnitOfWork& unit) { return unit.companies().put(owner.company, barber()); });  // of Denver
    auto const next = published("2026-11-01", 2026y / 11 / 1);
    clock.set(sys_days{2026y / 11 / 1} + 5h);  // still Halloween there
    EXPECT_FALSE(use_under(next, model::principal_of(owner)));
    clock.set(sys_days{2026y / 11 / 1} + 6h);
    EXPECT_TRUE(use_under(next, model::principal_of(owner)));
}

TEST_F(AcceptVersionTest, C47_each_user_accepts_for_himself_and_an_operator_for_nobody) {
    auto const owner = register_with(dental()).value();
    auto who = model::principal_of(owner);
    who.user = model::UserId{Id128::make(random)};
    EXPECT_TRUE(use_under(privacy::published_policy, who));
    EXPECT_FALSE(use_under(privacy::published_policy, model::operator_for(owner.company, "operator:ann")));
    EXPECT_EQ(accepted_by(owner).size(), 2U);
}

}  // namespace
}  // namespace ombrex
