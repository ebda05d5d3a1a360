// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/job_repository.h"

#include <fmt/format.h>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using ports::Job;
using soci::use;

Result<Job> job_from(soci::row const& row) {
    Job job;
    BOOST_OUTCOME_TRY(job.id, detail::id_from<model::JobId>(row.get<std::string>(0)));
    job.kind = row.get<std::string>(1);
    BOOST_OUTCOME_TRY(job.company, detail::id_from<model::CompanyId>(row.get<std::string>(2)));
    BOOST_OUTCOME_TRY(job.subject, Id128::parse(row.get<std::string>(3)));
    job.attempt = static_cast<int>(row.get<long long>(4));
    return job;
}

/// Kinds are words of ours.
std::string of_lane(ports::JobLane const& lane) {
    if (lane.kinds.empty()) return {};
    return fmt::format(" AND kind {}IN ('{}')", lane.alone ? "" : "NOT ", fmt::join(lane.kinds, "', '"));
}

}  // namespace

Result<void> JobRepository::add(Job const& job, TimePoint run_at) {
    return guarded([&]() -> Result<void> {
        auto const id = text(job.id);
        auto const company = text(job.company);
        auto const subject = job.subject.to_string();
        auto const at = detail::us(run_at);
        sql_ << "INSERT INTO job (job, kind, company, subject, run_at_us, lease_until_us, attempt, dead) "
                "VALUES (:j, :k, :c, :s, :at, 0, 0, 0) ON CONFLICT DO NOTHING",
            use(id, "j"), use(job.kind, "k"), use(company, "c"), use(subject, "s"), use(at, "at");
        return ok();
    });
}

Result<std::vector<Job>> JobRepository::lease(TimePoint now, TimePoint lease_until, std::size_t limit,
                                              ports::JobLane const& lane) {
    return guarded([&]() -> Result<std::vector<Job>> {
        auto const now_us = detail::us(now);
        auto const most = static_cast<long long>(limit);
        std::vector<Job> out;
        {
            soci::rowset<soci::row> const rows =
                (sql_.prepare << fmt::format("SELECT job, kind, company, subject, attempt FROM job WHERE dead = 0 AND "
                                             "run_at_us <= :n AND lease_until_us <= :n2{} ORDER BY run_at_us, job "
                                             "LIMIT :l",
                                             of_lane(lane)),
                 use(now_us, "n"), use(now_us, "n2"), use(most, "l"));
            for (auto const& row : rows) {
                BOOST_OUTCOME_TRY(auto job, job_from(row));
                out.push_back(std::move(job));
            }
        }
        auto const until = detail::us(lease_until);
        for (auto const& job : out) {
            auto const id = text(job.id);
            sql_ << "UPDATE job SET lease_until_us = :u WHERE job = :j", use(until, "u"), use(id, "j");
        }
        return out;
    });
}

Result<void> JobRepository::done(model::JobId job) {
    return guarded([&]() -> Result<void> {
        auto const id = text(job);
        sql_ << "DELETE FROM job WHERE job = :j", use(id, "j");
        return ok();
    });
}

Result<void> JobRepository::retry(model::JobId job, TimePoint run_at) {
    return guarded([&]() -> Result<void> {
        auto const id = text(job);
        auto const at = detail::us(run_at);
        sql_ << "UPDATE job SET run_at_us = :at, lease_until_us = 0, attempt = attempt + 1 WHERE job = :j",
            use(at, "at"), use(id, "j");
        return ok();
    });
}

Result<void> JobRepository::bury(model::JobId job) {
    return guarded([&]() -> Result<void> {
        auto const id = text(job);
        sql_ << "UPDATE job SET dead = 1 WHERE job = :j", use(id, "j");
        return ok();
    });
}

Result<void> JobRepository::drop(Id128 subject, TimePoint now) {
    return guarded([&]() -> Result<void> {
        auto const about = subject.to_string();
        auto const now_us = detail::us(now);
        long long busy = 0;
        sql_ << "SELECT COUNT(*) FROM job WHERE subject = :s AND dead = 0 AND lease_until_us > :n", soci::into(busy),
            use(about, "s"), use(now_us, "n");
        if (busy > 0) return Error{Errc::conflict, "work on it is going on: try again in a moment"};
        sql_ << "DELETE FROM job WHERE subject = :s", use(about, "s");
        return ok();
    });
}

Result<ports::JobCounts> JobRepository::counts() {
    return guarded([&]() -> Result<ports::JobCounts> {
        ports::JobCounts out;
        sql_ << "SELECT COUNT(*) FROM job WHERE dead = 0", soci::into(out.waiting);
        sql_ << "SELECT COUNT(*) FROM job WHERE dead = 1", soci::into(out.dead);
        return out;
    });
}

}  // namespace ombrex::sql
