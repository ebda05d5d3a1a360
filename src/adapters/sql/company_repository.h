// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/statements.h"
#include "adapters/sql/detail/vault.h"
#include "base/clock.h"
#include "crypto/key_ring.h"
#include "ports/company_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class CompanyRepository final : public ports::CompanyRepository {
public:
    CompanyRepository(detail::Statements& statements, detail::Vault& vault, crypto::KeyRing& keys, Clock const& clock)
        : statements_{statements}, sql_{statements.sql()}, vault_{vault}, keys_{keys}, clock_{clock} {}

    Result<void> put(model::CompanyId company, model::Assistant const& assistant) override;
    Result<model::Assistant> assistant(model::CompanyId company) override;
    Result<std::optional<model::CompanyId>> answering(std::string_view called) override;
    Result<void> set_number(model::CompanyId company, std::string_view called) override;
    Result<void> drop_number(model::CompanyId company, std::string_view called) override;
    Result<std::vector<std::string>> numbers(model::CompanyId company) override;
    Result<std::vector<model::CompanyId>> all() override;
    Result<void> set_mail(model::CompanyId company, std::vector<model::MailAddress> const& owners) override;
    Result<std::vector<model::MailAddress>> mail(model::CompanyId company) override;

private:
    detail::Statements& statements_;
    soci::session& sql_;
    detail::Vault& vault_;
    crypto::KeyRing& keys_;
    Clock const& clock_;
};

}  // namespace ombrex::sql
