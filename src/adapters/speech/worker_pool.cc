// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/worker_pool.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace ombrex::speech {

class WorkerPool::HeldSeat final : public Seat {
public:
    explicit HeldSeat(WorkerPool& pool) : pool_{pool} {}
    ~HeldSeat() override {
        std::scoped_lock const lock{pool_.mutex_};
        --pool_.seats_taken_;
    }

private:
    WorkerPool& pool_;
};

WorkerPool::WorkerPool(Options options, Clock const& clock) : options_{options}, clock_{clock} {
    if (options_.workers == 0) std::abort();
    queue_.reserve(options_.queue_max);
    for (std::size_t i = 0; i < options_.workers; ++i) threads_.emplace_back([this] { serve(); });
}

WorkerPool::~WorkerPool() {
    close();
    std::scoped_lock const lock{mutex_};
    if (seats_taken_ > 0) std::abort();  // a call is still using us
}

void WorkerPool::close() {
    {
        std::scoped_lock const lock{mutex_};
        closed_ = true;
    }
    changed_.notify_all();
}

Result<ports::SpeechWorkId> WorkerPool::submit(ports::SpeechPriority priority, Deadline deadline, Work work) {
    ports::SpeechWorkId id;
    {
        std::scoped_lock const lock{mutex_};
        if (closed_) return Error{Errc::unavailable, "the speech pool is closed"};
        if (queue_.size() >= options_.queue_max) return Error{Errc::unavailable, "the speech queue is full"};
        id = ports::SpeechWorkId{++last_id_};
        queue_.push_back({priority, deadline, id, std::move(work), false});
    }
    changed_.notify_one();
    return id;
}

bool WorkerPool::cancel(ports::SpeechWorkId id) {
    std::scoped_lock const lock{mutex_};
    return std::erase_if(queue_, [id](Entry const& entry) { return entry.id == id; }) > 0;
}

Result<std::unique_ptr<ports::SpeechPool::Seat>> WorkerPool::admit() {
    std::scoped_lock const lock{mutex_};
    if (closed_) return Error{Errc::unavailable, "the speech pool is closed"};
    if (seats_taken_ >= options_.workers * options_.seats_per_worker) {
        return Error{Errc::unavailable, "all seats of the speech pool are taken"};
    }
    if (meter_.workers(clock_.monotonic()) > options_.load_max * static_cast<double>(options_.workers)) {
        return Error{Errc::unavailable, "the load of the speech pool is too high"};
    }
    ++seats_taken_;
    return std::unique_ptr<Seat>{new HeldSeat{*this}};
}

double WorkerPool::load() {
    std::scoped_lock const lock{mutex_};
    return meter_.workers(clock_.monotonic());
}

std::size_t WorkerPool::queued() const {
    std::scoped_lock const lock{mutex_};
    return queue_.size();
}

void WorkerPool::serve() {
    while (auto entry = take()) run(std::move(*entry));
}

std::optional<WorkerPool::Entry> WorkerPool::take() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return closed_ || !queue_.empty(); });
    if (queue_.empty()) return std::nullopt;
    auto const first = std::ranges::min_element(
        queue_, {}, [](Entry const& entry) { return std::tuple{entry.priority, entry.deadline.at(), entry.id}; });
    auto entry = std::move(*first);
    queue_.erase(first);
    entry.refused = closed_;
    return entry;
}

void WorkerPool::run(Entry entry) {
    auto const from = clock_.monotonic();
    if (entry.refused) {
        entry.work(Error{Errc::unavailable, "the speech pool is closed"});
    } else if (entry.deadline.passed(clock_)) {
        entry.work(Error{Errc::too_late, "waited too long for a speech worker"});
    } else {
        entry.work(ok());
    }
    std::scoped_lock const lock{mutex_};
    meter_.busy(from, clock_.monotonic());
}

}  // namespace ombrex::speech
