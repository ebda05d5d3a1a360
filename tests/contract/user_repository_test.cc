// SPDX-License-Identifier: Apache-2.0
#include "ports/user_repository.h"

#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::MailAddress;

class UserRepositoryContract : public StoreTest {
protected:
    model::User made(std::string name, std::string email, model::Role role = model::Role::staff) {
        return {model::UserId{Id128::make(random)},
                company,
                model::PersonName{std::move(name)},
                MailAddress{std::move(email)},
                role,
                model::UserState::invited,
                clock.now()};
    }
    privacy::EraseOn stays() {
        return privacy::erase_after_event(privacy::published_policy, privacy::Category::account_name).value();
    }
};

TEST_F(UserRepositoryContract, gives_back_what_was_added_to_its_company_alone) {
    auto const jo = made("Jo Park", "Jo@Shop.example", model::Role::owner);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.users().add(jo, std::nullopt, stays()));
        EXPECT_EQ(unit.users().find(company, jo.id).value(), jo);
        EXPECT_EQ(unit.users().of_company(company).value(), std::vector{jo});
        model::CompanyId const stranger{Id128::make(random)};
        EXPECT_EQ(unit.users().find(stranger, jo.id).error().code, Errc::not_found);
        EXPECT_TRUE(unit.users().of_company(stranger).value().empty());
        return ok();
    });
}

TEST_F(UserRepositoryContract, finds_by_address_in_whichever_company_and_case) {
    auto const jo = made("Jo Park", "Jo@Shop.example");
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.users().add(jo, std::nullopt, stays()));
        EXPECT_EQ(unit.users().with_email(MailAddress{"jO@sHOP.example"}).value(), jo);
        EXPECT_FALSE(unit.users().with_email(MailAddress{"jo@shop.exampl"}).value());
        return ok();
    });
}

TEST_F(UserRepositoryContract, an_address_signs_in_to_one_company_and_is_invited_by_many) {
    auto const jo = made("Jo Park", "jo@shop.example");
    auto other = made("Jo Parker", "JO@shop.example");
    other.company = model::CompanyId{Id128::make(random)};
    auto twin = jo;
    twin.id = model::UserId{Id128::make(random)};
    auto const max = made("Max Hill", "max@shop.example");
    model::PasswordHash const hash{"$2b$10$not-one"};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.companies().put(other.company, barber()));
        EXPECT_TRUE(unit.users().add(other, std::nullopt, stays()));
        EXPECT_TRUE(unit.users().add(jo, hash, stays()));
        EXPECT_EQ(unit.users().with_email(jo.email).value()->id, jo.id) << "who has a password comes first";
        EXPECT_EQ(unit.users().add(twin, std::nullopt, stays()).error().code, Errc::conflict) << "once a company";
        EXPECT_TRUE(unit.users().update(other)) << "his own";
        EXPECT_TRUE(unit.users().remove(other.company, other.id));
        EXPECT_TRUE(unit.users().add(other, hash, stays())) << "jo has not shown that it is his";
        EXPECT_TRUE(unit.users().remove(other.company, other.id));
        auto shown = jo;
        shown.verified = clock.now();
        EXPECT_TRUE(unit.users().update(shown));
        EXPECT_EQ(unit.users().add(other, hash, stays()).error().code, Errc::conflict);
        EXPECT_TRUE(unit.users().add(max, hash, stays()));
        auto taken = max;
        taken.email = MailAddress{"Jo@Shop.Example"};
        EXPECT_EQ(unit.users().update(taken).error().code, Errc::conflict);
        return ok();
    });
}

TEST_F(UserRepositoryContract, changes_name_address_and_role) {
    auto jo = made("Jo Park", "jo@shop.example");
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.users().update(jo).error().code, Errc::not_found);
        EXPECT_TRUE(unit.users().add(jo, std::nullopt, stays()));
        jo.name = model::PersonName{"Josephine Park"};
        jo.email = MailAddress{"JO@shop.example"};  // his own, in another case
        jo.role = model::Role::admin;
        EXPECT_TRUE(unit.users().update(jo));
        EXPECT_EQ(unit.users().find(company, jo.id).value(), jo);
        return ok();
    });
}

TEST_F(UserRepositoryContract, who_has_no_password_is_invited_and_with_one_is_active) {
    auto const jo = made("Jo Park", "jo@shop.example");
    model::PasswordHash const hash{"$2b$10$not-one"};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.users().set_password(company, jo.id, hash).error().code, Errc::not_found);
        EXPECT_EQ(unit.users().password(company, jo.id).error().code, Errc::not_found);
        EXPECT_TRUE(unit.users().add(jo, std::nullopt, stays()));
        EXPECT_FALSE(unit.users().password(company, jo.id).value());
        EXPECT_TRUE(unit.users().set_password(company, jo.id, hash));
        EXPECT_EQ(unit.users().password(company, jo.id).value(), hash);
        EXPECT_EQ(unit.users().find(company, jo.id).value().state, model::UserState::active);
        return ok();
    });
}

TEST_F(UserRepositoryContract, removes_a_user_with_what_he_accepted) {
    auto const jo = made("Jo Park", "jo@shop.example");
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.users().add(jo, std::nullopt, stays()));
        EXPECT_TRUE(
            unit.accounts().add({company, jo.id, "2026-03-24", clock.now(), model::AcceptedBy::registration}).value());
        EXPECT_TRUE(unit.users().remove(company, jo.id));
        EXPECT_EQ(unit.users().remove(company, jo.id).error().code, Errc::not_found);
        EXPECT_FALSE(unit.users().with_email(jo.email).value());
        EXPECT_TRUE(unit.accounts().acceptances(company).value().empty());
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
