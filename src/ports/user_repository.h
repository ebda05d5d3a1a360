// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/second_factor.h"
#include "model/user.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Who may sign in. Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class UserRepository {
public:
    virtual ~UserRepository() = default;

    /// His state follows from the hash: none means invited. Errors: conflict (the company has a user of that address,
    /// or he has a password and another company's has one and showed that the address is his: it signs in to one).
    virtual Result<void> add(model::User const& user, std::optional<model::PasswordHash> const& password,
                             privacy::EraseOn erase_on) = 0;
    /// Errors: not_found (also when he is another company's).
    virtual Result<model::User> find(model::CompanyId company, model::UserId id) = 0;
    /// Whichever company: who signs in gives only his address. Upper and lower case are one. Who has a password comes
    /// before who is only invited, and who was invited first before others.
    virtual Result<std::optional<model::User>> with_email(model::MailAddress const& email) = 0;
    /// In the order they were added.
    virtual Result<std::vector<model::User>> of_company(model::CompanyId company) = 0;
    /// Name, address, whether that is verified, the one after it, and role; nothing else. Errors: not_found, conflict
    /// (the address is another user's).
    virtual Result<void> update(model::User const& user) = 0;
    /// None: invited. Errors: not_found.
    virtual Result<std::optional<model::PasswordHash>> password(model::CompanyId company, model::UserId id) = 0;
    /// REQUIRES: nobody else with that address has one. Errors: not_found.
    virtual Result<void> set_password(model::CompanyId company, model::UserId id, model::PasswordHash const& hash) = 0;
    /// None: it was never begun. Errors: not_found (no such user).
    virtual Result<std::optional<model::SecondFactor>> second_factor(model::CompanyId company, model::UserId id) = 0;
    /// In place of what was there; none: it is gone. Errors: not_found.
    virtual Result<void> set_second_factor(model::CompanyId company, model::UserId id,
                                           std::optional<model::SecondFactor> const& factor) = 0;
    /// With what he accepted, where he is signed in and the links he was mailed. Errors: not_found.
    virtual Result<void> remove(model::CompanyId company, model::UserId id) = 0;
};

}  // namespace ombrex::ports
