// SPDX-License-Identifier: Apache-2.0
#include "base/task_group.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstdlib>
#include <utility>

namespace ombrex {

TaskGroup::TaskGroup(asio::any_io_executor executor)
    : executor_{std::move(executor)}, ended_{executor_, asio::steady_timer::time_point::max()} {}

TaskGroup::~TaskGroup() {
    if (!signals_.empty()) std::abort();  // somebody forgot to stop it: tasks would use what is being destroyed
}

Result<void> TaskGroup::spawn(Task<void> task) {
    if (closed_) return Error{Errc::unavailable, "stopping: nothing new starts"};
    auto const signal = signals_.emplace(signals_.end());
    asio::co_spawn(executor_, std::move(task),
                   asio::bind_cancellation_slot(signal->slot(), [this, signal](std::exception_ptr failure) {
                       if (failure) std::abort();
                       signals_.erase(signal);
                       if (signals_.empty()) ended_.cancel();
                   }));
    return ok();
}

Task<void> TaskGroup::stop() {
    for (auto& signal : signals_) signal.emit(asio::cancellation_type::terminal);
    co_await drain();
}

Task<void> TaskGroup::drain() {
    closed_ = true;
    while (!signals_.empty()) {
        boost::system::error_code ignored;
        co_await ended_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
}

}  // namespace ombrex
