// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/user.h"
#include "services/call_context.h"
#include "services/password_desk.h"

namespace ombrex::services {

/// A company and who owns it. Made by model::company_name and its like, which check what was typed.
struct NewCompany {
    model::CompanyName name;
    model::PersonName owner;
    model::MailAddress email;
    bool verified = false;  ///< The address is known to be his: an operator says so.
};

[[nodiscard]] Error address_taken();

/// Puts both into the store, inside a transaction: the company answers no number yet and is named to callers as it was
/// registered. No password: the owner is invited. Look at who has the address before: a company is made with a key,
/// which no rollback takes away. Errors: conflict (the address has an account), unavailable.
Result<model::User> put_company(Deps const& deps, ports::UnitOfWork& unit, NewCompany const& made,
                                std::optional<model::PasswordHash> const& password);

/// What an operator does for a business that did not register by itself. Nobody has accepted anything yet: the owner's
/// first use does (C47). Errors: as put_company, also where somebody only claims the address or is invited;
/// invalid_input (the password). Purpose: serve_call.
Task<Result<model::User>> add_company(Deps deps, PasswordDesk& desk, NewCompany made,
                                      std::optional<crypto::Password> password, std::string actor, Deadline deadline);

/// What others know of somebody, which he may not take for a password.
[[nodiscard]] std::vector<std::string> own_words(model::PersonName const& name, model::MailAddress const& email,
                                                 model::CompanyName const& company);

}  // namespace ombrex::services
