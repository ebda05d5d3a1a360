// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstddef>
#include <list>
#include <memory>

#include "base/task.h"

namespace ombrex {

/// Who starts work owns it: tasks run inside a group, and stop() closes the gate and waits for them.
/// Thread: all calls on the executor's thread (one strand). Lifetime: must be stopped before it is destroyed.
class TaskGroup {
public:
    explicit TaskGroup(asio::any_io_executor executor);
    ~TaskGroup();
    TaskGroup(TaskGroup const&) = delete;
    TaskGroup& operator=(TaskGroup const&) = delete;

    /// Starts a task. Errors: unavailable (the gate is closed: nothing new starts).
    /// A cancelled task ends at its next co_await, wherever that is: what must not be left half done is one step.
    /// Any exception that leaves it aborts the program: nobody is left to see it.
    Result<void> spawn(Task<void> task);

    /// Closes the gate, asks every task to cancel, and returns once all have ended.
    Task<void> stop();
    /// Closes the gate and lets every task end by itself.
    Task<void> drain();

    [[nodiscard]] std::size_t running() const noexcept { return signals_.size(); }

private:
    asio::any_io_executor executor_;
    std::list<asio::cancellation_signal> signals_;
    asio::steady_timer ended_;
    bool closed_ = false;
};

}  // namespace ombrex
