// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/assistant.h"
#include "model/ids.h"
#include "model/letter.h"

namespace ombrex::ports {

/// Companies and what their assistants know. Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed).
class CompanyRepository {
public:
    virtual ~CompanyRepository() = default;

    /// Adds the company, or replaces what its assistant knows. Errors: invalid_input (C12: a card's number in it).
    virtual Result<void> put(model::CompanyId company, model::Assistant const& assistant) = 0;
    /// Errors: not_found.
    virtual Result<model::Assistant> assistant(model::CompanyId company) = 0;
    /// The company that answers this number or SIP user; none is an answer too.
    virtual Result<std::optional<model::CompanyId>> answering(std::string_view called) = 0;
    virtual Result<void> set_number(model::CompanyId company, std::string_view called) = 0;
    /// Gives the number up; not its own, or nobody's, is no error.
    virtual Result<void> drop_number(model::CompanyId company, std::string_view called) = 0;
    /// What it answers, in order.
    virtual Result<std::vector<std::string>> numbers(model::CompanyId company) = 0;
    virtual Result<std::vector<model::CompanyId>> all() = 0;
    /// Whom call summaries and notices go to; replaces what was there. Errors: not_found, invalid_input (an address
    /// with a line break).
    virtual Result<void> set_mail(model::CompanyId company, std::vector<model::MailAddress> const& owners) = 0;
    /// None named is an answer too. Errors: not_found.
    virtual Result<std::vector<model::MailAddress>> mail(model::CompanyId company) = 0;
};

}  // namespace ombrex::ports
