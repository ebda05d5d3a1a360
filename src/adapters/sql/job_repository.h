// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/job_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class JobRepository final : public ports::JobRepository {
public:
    explicit JobRepository(soci::session& session) : sql_{session} {}

    Result<void> add(ports::Job const& job, TimePoint run_at) override;
    Result<std::vector<ports::Job>> lease(TimePoint now, TimePoint lease_until, std::size_t limit,
                                          ports::JobLane const& lane) override;
    Result<void> done(model::JobId job) override;
    Result<void> retry(model::JobId job, TimePoint run_at) override;
    Result<void> bury(model::JobId job) override;
    Result<void> drop(Id128 subject, TimePoint now) override;
    Result<ports::JobCounts> counts() override;

private:
    soci::session& sql_;
};

}  // namespace ombrex::sql
