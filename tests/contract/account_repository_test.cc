// SPDX-License-Identifier: Apache-2.0
#include "ports/account_repository.h"

#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::AcceptedBy;
using model::CompanyName;

using AccountRepositoryContract = StoreTest;

TEST_F(AccountRepositoryContract, a_company_that_came_by_import_has_an_account_without_a_name) {
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.accounts().account(company).value(), (model::Account{company, CompanyName{}, std::nullopt}));
        EXPECT_TRUE(unit.accounts().set_name(company, CompanyName{"Alder Street Barbers Ltd"}));
        EXPECT_TRUE(unit.companies().put(company, barber()));  // what the assistant knows is another matter
        EXPECT_EQ(unit.accounts().account(company).value().name, CompanyName{"Alder Street Barbers Ltd"});
        return ok();
    });
}

TEST_F(AccountRepositoryContract, keeps_that_the_account_is_to_go_until_it_is_taken_back) {
    model::Deletion const asked{clock.now(), clock.now() + std::chrono::days{30}};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_FALSE(unit.accounts().deletion(company).value());
        EXPECT_TRUE(unit.accounts().set_deletion(company, asked));
        EXPECT_EQ(unit.accounts().deletion(company).value(), asked);
        EXPECT_EQ(unit.accounts().account(company).value().deletion, asked);
        EXPECT_TRUE(unit.accounts().set_deletion(company, std::nullopt));
        EXPECT_FALSE(unit.accounts().deletion(company).value());
        return ok();
    });
}

TEST_F(AccountRepositoryContract, knows_nothing_of_a_company_that_is_not_there) {
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        model::CompanyId const stranger{Id128::make(random)};
        EXPECT_EQ(unit.accounts().account(stranger).error().code, Errc::not_found);
        EXPECT_EQ(unit.accounts().deletion(stranger).error().code, Errc::not_found);
        EXPECT_EQ(unit.accounts().set_deletion(stranger, std::nullopt).error().code, Errc::not_found);
        EXPECT_FALSE(unit.accounts().set_name(stranger, CompanyName{"Nobody"}));
        return ok();
    });
}

TEST_F(AccountRepositoryContract, keeps_the_first_acceptance_of_a_version) {
    model::UserId const jo{Id128::make(random)};
    model::Acceptance const first{company, jo, "2026-03-24", clock.now(), AcceptedBy::registration};
    auto again = first;
    again.at += std::chrono::hours{1};
    again.by = AcceptedBy::use;
    auto next = again;
    next.version = "2027-01-01";
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.accounts().add(first).value());
        EXPECT_FALSE(unit.accounts().add(again).value());
        EXPECT_TRUE(unit.accounts().add(next).value());
        EXPECT_EQ(unit.accounts().acceptances(company).value(), (std::vector{first, next}));
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
