// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/erasure_journal.h"
#include "ports/retention_repository.h"

namespace ombrex::sql {

/// See the port. Which table holds which category stands in one list in the source. Thread: the session's.
class RetentionRepository final : public ports::RetentionRepository {
public:
    /// Lifetime: `journal` (none: there is none) outlives it.
    RetentionRepository(soci::session& session, ports::ErasureJournal* journal) : sql_{session}, journal_{journal} {}

    Result<std::vector<ports::DueRow>> due(TimePoint now, privacy::CategorySet with_account,
                                           std::size_t limit) override;
    Result<std::map<privacy::Category, std::size_t>> due_of(model::CompanyId company, TimePoint when) override;
    Result<std::vector<ports::DueRow>> on_hold(TimePoint now, privacy::CategorySet with_account,
                                               std::size_t limit) override;
    Result<bool> holds(model::CompanyId company, privacy::CategorySet categories) override;
    Result<void> make_due(ports::DueRow const& row) override;
    Result<void> remove(ports::DueRow const& row) override;
    Result<std::size_t> bring_forward(privacy::Category category, model::CompanyId company, EndOf const& end) override;
    Result<void> add(model::Receipt const& receipt, Id128 batch, privacy::EraseOn erase_on) override;
    Result<std::vector<model::Receipt>> receipts_of_batch(Id128 batch) override;
    Result<std::vector<model::Receipt>> receipts_without_entry(Id128 after, std::size_t limit) override;
    Result<bool> has(model::Receipt const& receipt) override;
    Result<model::Receipt> receipt(model::CompanyId company, Id128 id) override;
    Result<std::vector<model::Receipt>> receipts(model::CompanyId company, std::size_t limit) override;
    Result<std::vector<model::Receipt>> receipts_since(TimePoint then) override;
    Result<std::vector<ports::Holding>> holdings(model::CompanyId company) override;
    Result<std::optional<TimePoint>> newest() override;
    Result<privacy::Figures> figures(TimePoint now, LocalDays today) override;

private:
    soci::session& sql_;
    ports::ErasureJournal* journal_;
};

}  // namespace ombrex::sql
