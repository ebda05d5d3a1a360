// SPDX-License-Identifier: Apache-2.0
#include "services/add_user.h"
#include "services/change_role.h"
#include "services/correct_profile.h"
#include "services/remove_user.h"
#include "tests/contract/account_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::Role;

class CompanyUsersTest : public AccountTest {
protected:
    Result<model::User> add(model::Principal const& who, Role role, std::string email = "max@northside.example") {
        services::NewUser made{model::PersonName{"Max Hill"}, model::MailAddress{std::move(email)}, role};
        return wait(services::add_user(deps, desk, who, std::move(made), std::nullopt, soon()));
    }
    Errc remove(model::Principal const& who, model::User const& user) {
        return wait(services::remove_user(deps, who, user.id, soon())).error().code;
    }
    Result<model::User> correct(model::Principal const& who, services::Correction correction) {
        return wait(services::correct_profile(deps, who, std::move(correction), soon()));
    }
    Result<model::User> give(model::Principal const& who, model::User const& user, Role role) {
        return wait(services::change_role(deps, who, user.id, role, soon()));
    }
    model::Principal as(Role role) {
        return {owner.company, role, "user:somebody", model::UserId{Id128::make(random)}};
    }

    model::User owner = register_with(dental()).value();
};

TEST_F(CompanyUsersTest, owners_and_admins_add_people_and_only_an_owner_makes_an_owner) {
    EXPECT_EQ(add(as(Role::staff), Role::viewer).error().code, Errc::denied);
    EXPECT_EQ(add(as(Role::viewer), Role::viewer).error().code, Errc::denied);
    EXPECT_EQ(add(as(Role::admin), Role::owner).error().code, Errc::denied);
    auto const max = add(as(Role::admin), Role::staff).value();
    EXPECT_EQ(max.state, model::UserState::invited);
    EXPECT_EQ(max.company, owner.company);
    EXPECT_EQ(add(as(Role::owner), Role::staff).error().code, Errc::conflict);
    EXPECT_TRUE(add(as(Role::owner), Role::owner, "ann@northside.example"));
}

TEST_F(CompanyUsersTest, a_company_that_came_by_import_gets_its_first_owner_from_an_operator) {
    auto const ann = model::operator_for(company, "operator:ann");
    EXPECT_EQ(add(ann, Role::owner).value().company, company);
    auto const nobody = model::operator_for(model::CompanyId{Id128::make(random)}, "operator:ann");
    EXPECT_EQ(add(nobody, Role::owner, "x@northside.example").error().code, Errc::not_found);
}

TEST_F(CompanyUsersTest, removing_somebody_erases_him_at_once_and_leaves_a_receipt) {
    auto const max = add(as(Role::owner), Role::staff).value();
    EXPECT_EQ(remove(as(Role::staff), max), Errc::denied);
    EXPECT_TRUE(wait(services::remove_user(deps, as(Role::admin), max.id, soon())));
    EXPECT_EQ(remove(as(Role::admin), max), Errc::not_found);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const receipts = unit.retention().receipts(owner.company, 10).value();
        EXPECT_EQ(receipts.size(), 1U);
        EXPECT_EQ(receipts.front().subject, max.id.value());
        EXPECT_EQ(receipts.front().category, privacy::Category::account_name);
        return ok();
    });
}

TEST_F(CompanyUsersTest, the_last_owner_stays) {
    EXPECT_EQ(remove(model::principal_of(owner), owner), Errc::conflict);
    auto const other = add(model::principal_of(owner), Role::owner).value();
    EXPECT_EQ(remove(as(Role::admin), owner), Errc::denied);
    EXPECT_TRUE(wait(services::remove_user(deps, model::principal_of(other), owner.id, soon())));
}

TEST_F(CompanyUsersTest, owners_and_admins_give_roles_and_only_an_owner_makes_an_owner_or_makes_one_less) {
    auto const max = add(as(Role::owner), Role::staff).value();
    EXPECT_EQ(give(as(Role::staff), max, Role::viewer).error().code, Errc::denied);
    EXPECT_EQ(give(as(Role::admin), max, Role::owner).error().code, Errc::denied);
    EXPECT_EQ(give(as(Role::admin), max, Role::viewer).value().role, Role::viewer);
    EXPECT_EQ(audited().back(), "role_changed");
    EXPECT_EQ(give(as(Role::admin), owner, Role::staff).error().code, Errc::denied);
    EXPECT_EQ(give(as(Role::owner), owner, Role::staff).error().code, Errc::conflict) << "the last owner stays";
    EXPECT_EQ(give(as(Role::owner), max, Role::owner).value().role, Role::owner);
    EXPECT_EQ(give(as(Role::owner), owner, Role::staff).value().role, Role::staff);
    auto const elsewhere = model::operator_for(company, "operator:ann");
    EXPECT_EQ(give(elsewhere, max, Role::staff).error().code, Errc::not_found);
}

TEST_F(CompanyUsersTest, C38_a_user_corrects_his_name_and_address_and_the_company_is_named_by_who_manages_it) {
    auto const max = add(as(Role::owner), Role::staff).value();
    auto const who = model::principal_of(max);
    services::Correction const own{
        model::PersonName{"Maximilian Hill"}, model::MailAddress{"mh@northside.example"}, {}};
    EXPECT_EQ(correct(who, own).value().name, model::PersonName{"Maximilian Hill"});
    services::Correction const taken{{}, owner.email, {}};
    EXPECT_EQ(correct(who, taken).error().code, Errc::conflict);
    services::Correction const company_name{{}, {}, model::CompanyName{"Northside Dental Ltd"}};
    EXPECT_EQ(correct(who, company_name).error().code, Errc::denied);
    EXPECT_TRUE(correct(model::principal_of(owner), company_name));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.users().find(owner.company, max.id).value().next_email, own.email);
        EXPECT_FALSE(unit.users().with_email(*own.email).value()) << "not before its link was opened";
        EXPECT_EQ(unit.accounts().account(owner.company).value().name, model::CompanyName{"Northside Dental Ltd"});
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
