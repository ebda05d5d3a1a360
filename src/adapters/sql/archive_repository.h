// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/archive_repository.h"

namespace ombrex::sql {

/// See the port. Nothing in it is personal but the ids. Thread: the session's.
class ArchiveRepository final : public ports::ArchiveRepository {
public:
    explicit ArchiveRepository(soci::session& session) : sql_{session} {}

    Result<void> add(model::Archive const& archive, privacy::EraseOn erase_on) override;
    Result<void> update(model::Archive const& archive, privacy::EraseOn erase_on) override;
    Result<model::Archive> find(model::CompanyId company, model::ArchiveId id) override;
    Result<std::vector<model::Archive>> of_company(model::CompanyId company) override;
    Result<std::optional<model::Archive>> next(TimePoint now) override;

private:
    soci::session& sql_;
};

}  // namespace ombrex::sql
