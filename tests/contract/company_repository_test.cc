// SPDX-License-Identifier: Apache-2.0
#include "ports/company_repository.h"

#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;

using CompanyRepositoryContract = StoreTest;

TEST_F(CompanyRepositoryContract, keeps_whom_its_mail_goes_to) {
    std::vector const owners{model::MailAddress{"jo@shop.example"}, model::MailAddress{"max@shop.example"}};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.companies().mail(company).value().empty());
        EXPECT_TRUE(unit.companies().set_mail(company, owners));
        EXPECT_EQ(unit.companies().mail(company).value(), owners);
        EXPECT_TRUE(unit.companies().put(company, barber()));  // what the assistant knows is another matter
        EXPECT_EQ(unit.companies().mail(company).value(), owners);
        EXPECT_TRUE(unit.companies().set_mail(company, {}));
        EXPECT_TRUE(unit.companies().mail(company).value().empty());
        return ok();
    });
}

TEST_F(CompanyRepositoryContract, refuses_mail_for_nobody_and_an_address_of_two_lines) {
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        model::CompanyId const stranger{Id128::make(random)};
        EXPECT_FALSE(unit.companies().mail(stranger));
        EXPECT_FALSE(unit.companies().set_mail(stranger, {model::MailAddress{"a@b.example"}}));
        EXPECT_EQ(unit.companies().set_mail(company, {model::MailAddress{"a@b.example\r\nBcc: c"}}).error().code,
                  Errc::invalid_input);
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
