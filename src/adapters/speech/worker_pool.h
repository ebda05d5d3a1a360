// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "adapters/speech/load_meter.h"
#include "base/clock.h"
#include "ports/speech_pool.h"

namespace ombrex::speech {

/// A fixed number of threads over one bounded queue.
///
/// A call is admitted while seats are free **and** the measured load leaves room: the seats bound a sudden rush, before
/// its cost can be measured; the measurement knows what the calls, and this machine, really cost.
/// Thread: safe to share. Lifetime: outlives every Seat.
class WorkerPool final : public ports::SpeechPool {
public:
    struct Options {
        std::size_t workers;               ///< One for each core that speech may fill.
        std::size_t queue_max = 256;       ///< Pieces of work that may wait.
        std::size_t seats_per_worker = 8;  ///< Measured: 8 calls a core end turns in 0.5 s (p50) and 0.9 s (p90).
        double load_max = 0.7;             ///< Busy share of the workers above which nobody more is admitted.
    };

    /// `clock` outlives the pool. REQUIRES: options.workers > 0.
    WorkerPool(Options options, Clock const& clock);
    /// Closes, and waits for what runs.
    ~WorkerPool() override;
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;

    Result<ports::SpeechWorkId> submit(ports::SpeechPriority priority, Deadline deadline, Work work) override;
    bool cancel(ports::SpeechWorkId id) override;
    Result<std::unique_ptr<Seat>> admit() override;

    /// Nothing new starts: what waits is refused, what runs goes on. May be called again.
    void close();

    /// The mean number of busy workers over LoadMeter::window.
    [[nodiscard]] double load();
    [[nodiscard]] std::size_t queued() const;

private:
    class HeldSeat;
    struct Entry {
        ports::SpeechPriority priority;
        Deadline deadline;
        ports::SpeechWorkId id;
        Work work;
        bool refused;
    };

    void serve();
    std::optional<Entry> take();
    void run(Entry entry);

    Options const options_;
    Clock const& clock_;
    std::mutex mutable mutex_;
    std::condition_variable changed_;
    std::vector<Entry> queue_;
    LoadMeter meter_;
    std::uint64_t last_id_ = 0;
    std::size_t seats_taken_ = 0;
    bool closed_ = false;
    std::vector<std::jthread> threads_;  ///< last: they use all of the above
};

}  // namespace ombrex::speech
