// SPDX-License-Identifier: Apache-2.0
#include "base/task_group.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>
#include <cstdlib>
#include <exception>
#include <utility>

namespace ombrex {

namespace {

/// Asio ends a cancelled coroutine at its next co_await with this exception: the one that may leave a task of ours.
bool is_cancellation(std::exception_ptr const& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (boost::system::system_error const& error) {
        return error.code() == asio::error::operation_aborted;
    } catch (...) {
        return false;
    }
}

}  // namespace

TaskGroup::TaskGroup(asio::any_io_executor executor)
    : executor_{std::move(executor)}, ended_{executor_, asio::steady_timer::time_point::max()} {}

TaskGroup::~TaskGroup() {
    if (!signals_.empty()) std::abort();  // somebody forgot to stop it: tasks would use what is being destroyed
}

Result<void> TaskGroup::spawn(Task<void> task) {
    if (closed_) return Error{Errc::unavailable, "stopping: nothing new starts"};
    auto const signal = signals_.emplace(signals_.end());
    asio::co_spawn(executor_, std::move(task),
                   asio::bind_cancellation_slot(signal->slot(), [this, signal](std::exception_ptr const& failure) {
                       bool const cancelled = failure && closed_ && is_cancellation(failure);
                       if (failure && !cancelled) std::abort();
                       signals_.erase(signal);
                       if (signals_.empty()) ended_.cancel();
                   }));
    return ok();
}

Task<void> TaskGroup::stop() {
    closed_ = true;  // before the signals: a task may end within them
    // On the executor itself: elsewhere Asio 1.81 passes the signal on later, by a pointer into a task that may have
    // ended meanwhile.
    co_await asio::dispatch(asio::bind_executor(executor_, asio::use_awaitable));
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
