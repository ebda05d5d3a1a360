// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/archive.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Archives that were asked for, and where they stand. Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed).
class ArchiveRepository {
public:
    virtual ~ArchiveRepository() = default;

    virtual Result<void> add(model::Archive const& archive, privacy::EraseOn erase_on) = 0;
    /// State, size, next try and trouble; and when it goes. Errors: not_found (erased meanwhile).
    virtual Result<void> update(model::Archive const& archive, privacy::EraseOn erase_on) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<model::Archive> find(model::CompanyId company, model::ArchiveId id) = 0;
    /// Newest first.
    virtual Result<std::vector<model::Archive>> of_company(model::CompanyId company) = 0;
    /// Of every company: the one that is to be made next at `now`. None is an answer too.
    virtual Result<std::optional<model::Archive>> next(TimePoint now) = 0;
};

}  // namespace ombrex::ports
