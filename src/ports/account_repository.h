// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/account.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// A company as a customer: its name, what its users accepted, and its end.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class AccountRepository {
public:
    virtual ~AccountRepository() = default;

    /// Errors: not_found.
    virtual Result<model::Account> account(model::CompanyId company) = 0;
    virtual Result<void> set_name(model::CompanyId company, model::CompanyName const& name) = 0;

    /// None: the account goes on. Cheaper than account(): asked at every call. Errors: not_found.
    virtual Result<std::optional<model::Deletion>> deletion(model::CompanyId company) = 0;
    /// Notes or takes back that the account is to go. Errors: not_found.
    virtual Result<void> set_deletion(model::CompanyId company, std::optional<model::Deletion> const& deletion) = 0;

    /// False: he accepted that version before, and the first time stays. It goes with the user.
    virtual Result<bool> add(model::Acceptance const& acceptance) = 0;
    /// Oldest first.
    virtual Result<std::vector<model::Acceptance>> acceptances(model::CompanyId company) = 0;

    /// Removes the company's row and all that hangs on it without a date of its own: numbers, calendar, jobs, what was
    /// accepted. Privacy requests stay until `requests` without name and number; receipts, audit log and ledger hold
    /// ids alone and stay as they are.
    virtual Result<void> purge(model::CompanyId company, privacy::EraseOn requests) = 0;
};

}  // namespace ombrex::ports
