// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/billing_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the session's.
class BillingRepository final : public ports::BillingRepository {
public:
    BillingRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> choose(model::PlanChoice const& choice) override;
    Result<std::vector<model::PlanChoice>> choices(model::CompanyId company) override;
    Result<model::InvoiceNumber> next_number(Id128 seller, int year) override;
    Result<bool> add(model::Invoice const& invoice, privacy::EraseOn erase_on) override;
    Result<void> update(model::Invoice const& invoice) override;
    Result<model::Invoice> find(model::CompanyId company, model::InvoiceId id) override;
    Result<model::Invoice> sold(model::InvoiceId id) override;
    Result<std::vector<model::Invoice>> of_company(model::CompanyId company) override;
    Result<std::vector<model::Invoice>> all(std::size_t limit) override;
    Result<void> put_file(model::CompanyId company, model::InvoiceId id, model::InvoiceFile const& file,
                          privacy::EraseOn erase_on) override;
    Result<std::optional<model::InvoiceFile>> file(model::CompanyId company, model::InvoiceId id) override;
    Result<void> reduce(model::CompanyId company) override;

private:
    Result<bool> has(model::Invoice const& invoice);
    Result<std::string> sealed_transaction(model::Invoice const& invoice);
    Result<model::Invoice> read(soci::row const& row);
    Result<std::vector<model::Invoice>> read_all(soci::rowset<soci::row> rows);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
