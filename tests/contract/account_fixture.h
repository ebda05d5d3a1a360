// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/register_account.h"
#include "tests/contract/store_fixture.h"

namespace ombrex::testing_support {

inline constexpr auto good_password = "four wet boats in May";

/// A business registers: Jo Park of Northside Dental.
class AccountTest : public StoreTest {
protected:
    static crypto::Password typed(std::string text) { return crypto::Password::take(std::move(text)).value(); }
    static services::NewCompany dental(std::string email = "jo.park@northside.example") {
        return {model::CompanyName{"Northside Dental"}, model::PersonName{"Jo Park"},
                model::MailAddress{std::move(email)}};
    }
    Result<model::User> register_with(services::NewCompany made, std::string password = good_password) {
        services::Registration registration{std::move(made), typed(std::move(password))};
        return wait(services::register_account(deps, desk, std::move(registration), soon()));
    }
    std::vector<model::Acceptance> accepted_by(model::User const& user) {
        std::vector<model::Acceptance> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.accounts().acceptances(user.company));
            return ok();
        });
        return out;
    }
    std::vector<std::string> audited() {
        std::vector<std::string> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
            for (auto const& entry : entries) out.push_back(entry.action);
            return ok();
        });
        return out;
    }

    privacy::Policy policy = privacy::published_policy;  ///< A test may date its contracts.
    services::Deps deps{*database, clock, random, policy};
    services::PasswordDesk desk{privacy::published_policy, random, {}};
};

}  // namespace ombrex::testing_support
