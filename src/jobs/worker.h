// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <string>

#include "base/clock.h"
#include "base/random.h"
#include "base/task.h"
#include "ports/database.h"
#include "ports/job_repository.h"

namespace ombrex::jobs {

/// Does one job. Must be idempotent: a crash between doing it and saying so does it again.
/// Error: tried again later, unless it is invalid_input or not_found, which no later try can mend.
using Handler = std::function<Task<Result<void>>(ports::Job, Deadline)>;

/// When a failed job is tried again: 2 s, 4 s, ... up to an hour, each up to a quarter later, so that what failed
/// together does not come back together.
[[nodiscard]] std::chrono::microseconds backoff(int attempt, Random& random);
inline constexpr int attempts_max = 12;  ///< About five hours; then the job is buried.
/// Whether a job that failed so is buried rather than tried again.
[[nodiscard]] bool gives_up(ports::Job const& job, Error const& error) noexcept;

/// Takes due jobs off the queue and hands each to the handler of its kind. It knows no job by name.
/// Thread: one strand. Lifetime: all it was given outlives it; stop it by cancelling run().
class Worker {
public:
    struct Options {
        std::size_t batch = 16;
        std::chrono::seconds lease{120};  ///< A worker that dies gives its jobs up after this.
        std::chrono::milliseconds poll{1000};
        ports::JobLane lane = {};  ///< What it does at all; the rest is another worker's.
    };

    Worker(ports::Database& database, Clock const& clock, Random& random, Options options)
        : database_{database}, clock_{clock}, random_{random}, options_{options} {}

    /// REQUIRES: before run().
    void handle(std::string kind, Handler handler) { handlers_[std::move(kind)] = std::move(handler); }

    /// Does everything that is due now, oldest first, until nothing is; how many jobs were tried.
    Task<Result<std::size_t>> run_due();

    /// run_due() for ever: at once after wake(), else each `poll`. Ends when cancelled, after the job in hand.
    Task<void> run();
    /// Says that something was added. Thread: the worker's strand.
    void wake();

private:
    Task<Result<void>> do_one(ports::Job job);

    ports::Database& database_;
    Clock const& clock_;
    Random& random_;
    Options options_;
    std::map<std::string, Handler> handlers_;
    asio::steady_timer* sleeping_ = nullptr;
    bool woken_ = false;
};

}  // namespace ombrex::jobs
