// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/recording_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class RecordingRepository final : public ports::RecordingRepository {
public:
    explicit RecordingRepository(soci::session& session) : sql_{session} {}

    Result<void> add(model::Recording const& recording, privacy::EraseOn erase_on) override;
    Result<void> update(model::Recording const& recording) override;
    Result<model::Recording> find(model::CompanyId company, model::RecordingId id) override;
    Result<std::optional<model::Recording>> of_call(model::CompanyId company, model::CallId call) override;
    Result<model::Recording> find(model::RecordingId id) override;
    Result<std::vector<model::Recording>> all() override;

private:
    soci::session& sql_;
};

}  // namespace ombrex::sql
