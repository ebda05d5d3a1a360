// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/recording.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// That calls were recorded. Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class RecordingRepository {
public:
    virtual ~RecordingRepository() = default;

    /// Errors: conflict (the id exists).
    virtual Result<void> add(model::Recording const& recording, privacy::EraseOn erase_on) = 0;
    /// State, length and bytes. Errors: not_found.
    virtual Result<void> update(model::Recording const& recording) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<model::Recording> find(model::CompanyId company, model::RecordingId id) = 0;
    virtual Result<std::optional<model::Recording>> of_call(model::CompanyId company, model::CallId call) = 0;
    /// Whichever company: what a crash left in the spool has only its id. Errors: not_found.
    virtual Result<model::Recording> find(model::RecordingId id) = 0;
    /// Of every company, in the order of their ids: what a backup and a check go through.
    virtual Result<std::vector<model::Recording>> all() = 0;
};

}  // namespace ombrex::ports
