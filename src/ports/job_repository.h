// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"

namespace ombrex::ports {

/// A piece of work that survives a crash. It carries ids, never personal data.
struct Job {
    model::JobId id;
    std::string kind;  ///< "make_insight"; the worker knows who does it.
    model::CompanyId company;
    Id128 subject;    ///< What it is about: a call, a request. One job per kind and subject.
    int attempt = 0;  ///< How often it was tried before.
};

/// Which kinds of jobs: the named ones alone, or all but them.
struct JobLane {
    std::vector<std::string> kinds = {};
    bool alone = false;
};

/// What waits and what was given up.
struct JobCounts {
    long long waiting = 0;
    long long dead = 0;
};

/// The durable queue. Only inside a UnitOfWork, so that a job is there exactly when what it follows was committed.
/// Blocking. Errors of each: unavailable (the store failed).
class JobRepository {
public:
    virtual ~JobRepository() = default;

    /// Adding the same kind and subject again changes nothing.
    virtual Result<void> add(Job const& job, TimePoint run_at) = 0;
    /// Takes at most `limit` of the lane that are due, oldest first, and keeps others off them until `lease_until`.
    virtual Result<std::vector<Job>> lease(TimePoint now, TimePoint lease_until, std::size_t limit,
                                           JobLane const& lane) = 0;
    /// Of every kind.
    Result<std::vector<Job>> lease(TimePoint now, TimePoint lease_until, std::size_t limit) {
        return lease(now, lease_until, limit, {});
    }
    /// It is done; its row goes.
    virtual Result<void> done(model::JobId job) = 0;
    /// Try again then, one attempt more.
    virtual Result<void> retry(model::JobId job, TimePoint run_at) = 0;
    /// Not tried again; kept for the operator to see.
    virtual Result<void> bury(model::JobId job) = 0;
    /// Takes every job about it off the queue, buried ones too: what it is about goes. Errors: conflict (one of them is
    /// being done at `now`).
    virtual Result<void> drop(Id128 subject, TimePoint now) = 0;
    virtual Result<JobCounts> counts() = 0;
};

}  // namespace ombrex::ports
