// SPDX-License-Identifier: Apache-2.0
#include "jobs/worker.h"

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/log.h"

namespace ombrex::jobs {

using namespace std::chrono_literals;
using ports::Job;

bool gives_up(Job const& job, Error const& error) noexcept {
    bool const hopeless = error.code == Errc::invalid_input || error.code == Errc::not_found;
    return hopeless || job.attempt + 1 >= attempts_max;
}

std::chrono::microseconds backoff(int attempt, Random& random) {
    std::chrono::microseconds const plain =
        std::min<std::chrono::microseconds>(2s * (1LL << std::min(attempt, 20)), 1h);
    auto const spread = static_cast<std::uint64_t>(plain.count() / 4);
    return plain + std::chrono::microseconds{static_cast<std::int64_t>(random.below(spread + 1))};
}

Task<Result<void>> Worker::do_one(Job job) {
    auto const by = Deadline::in(clock_, options_.lease);
    auto const handler = handlers_.find(job.kind);
    Result<void> outcome = Error{Errc::not_found, "nobody does this kind of job"};
    if (handler != handlers_.end()) outcome = co_await handler->second(job, by);
    bool const give_up = !outcome && gives_up(job, outcome.error());
    if (!outcome) {
        log::warn(give_up ? "job_buried" : "job_failed",
                  {{"job", job.id},
                   {"attempt", job.attempt},
                   log::Field::operator_text("kind", job.kind),
                   log::Field::operator_text("error", to_string(outcome.error().code)),
                   log::Field::operator_text("detail", outcome.error().detail)});
    }
    auto const record = [&](ports::UnitOfWork& unit) -> Result<void> {
        if (outcome) return unit.jobs().done(job.id);
        if (give_up) return unit.jobs().bury(job.id);
        return unit.jobs().retry(job.id, clock_.now() + backoff(job.attempt, random_));
    };
    co_return co_await database_.transact(record, Deadline::in(clock_, options_.lease));
}

Task<Result<std::size_t>> Worker::run_due() {
    std::size_t tried = 0;
    for (;;) {
        std::vector<Job> batch;
        auto const now = clock_.now();
        BOOST_OUTCOME_CO_TRY(co_await database_.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(batch, unit.jobs().lease(now, now + options_.lease, options_.batch, options_.lane));
                return ok();
            },
            Deadline::in(clock_, options_.lease)));
        if (batch.empty()) co_return tried;
        for (auto& job : batch) {
            ++tried;
            BOOST_OUTCOME_CO_TRY(co_await do_one(std::move(job)));
        }
    }
}

Task<void> Worker::run() {
    asio::steady_timer timer{co_await asio::this_coro::executor};
    sleeping_ = &timer;
    while ((co_await asio::this_coro::cancellation_state).cancelled() == asio::cancellation_type::none) {
        woken_ = false;
        if (auto const done = co_await run_due(); !done) {
            log::warn("jobs_paused", {log::Field::operator_text("error", to_string(done.error().code))});
        }
        if (woken_) continue;
        timer.expires_after(options_.poll);
        boost::system::error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    sleeping_ = nullptr;
}

void Worker::wake() {
    woken_ = true;
    if (sleeping_ != nullptr) sleeping_->cancel();
}

}  // namespace ombrex::jobs
