// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "base/task.h"
#include "ports/speech_pool.h"

namespace ombrex::voice::detail {

/// One call's errands at the speech pool: the work is done there, its result comes back on the call's strand.
/// Thread: one strand. Lifetime: closed before it is destroyed.
class SpeechDesk {
public:
    using Ticket = std::uint64_t;

    SpeechDesk(ports::SpeechPool& pool, asio::any_io_executor strand);
    ~SpeechDesk();
    SpeechDesk(SpeechDesk const&) = delete;
    SpeechDesk& operator=(SpeechDesk const&) = delete;

    /// `work` runs on the pool and owns what it works with; `done` gets its result, or why it did not run, on the
    /// strand and never within this call.
    template <class T>
    Ticket ask(ports::SpeechPriority priority, Deadline deadline, std::function<Result<T>()> work,
               std::function<void(Result<T>)> done) {
        auto const result = std::make_shared<std::optional<Result<T>>>();
        return submit(
            priority, deadline,
            [result, work = std::move(work)](Result<void> may_run) {
                if (may_run)
                    result->emplace(work());
                else
                    result->emplace(std::move(may_run).error());
            },
            [result, done = std::move(done)] { done(std::move(**result)); });
    }

    /// Nobody needs it any more: `done` is not called.
    void forget(Ticket ticket);
    /// Forgets everything and returns when nothing of it runs. Nothing may be asked afterwards.
    Task<void> close();

private:
    struct Errand {
        std::optional<ports::SpeechWorkId> work;
        std::function<void()> done;
    };

    Ticket submit(ports::SpeechPriority priority, Deadline deadline, ports::SpeechPool::Work work,
                  std::function<void()> done);
    void finished(Ticket ticket);

    ports::SpeechPool& pool_;
    asio::any_io_executor strand_;
    asio::steady_timer emptied_;
    std::map<Ticket, Errand> errands_;
    Ticket last_ = 0;
};

}  // namespace ombrex::voice::detail
