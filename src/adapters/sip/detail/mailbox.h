// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/experimental/concurrent_channel.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include "base/task.h"

namespace ombrex::adapters::sip {

/// Hands values from the SIP thread to one coroutine at a time. Bounded. A cancelled wait loses nothing, because the
/// value is taken only after the wait.
/// Thread: put, close and size from any; take by one coroutine at a time.
template <class T>
class Mailbox {
public:
    Mailbox(asio::any_io_executor const& executor, std::size_t limit) : limit_{limit}, arrived_{executor, 1} {}

    /// False: full, or closed. The value is gone then.
    bool put(T value) {
        {
            std::lock_guard const lock{mutex_};
            if (closed_ || values_.size() >= limit_) return false;
            values_.push_back(std::move(value));
        }
        arrived_.try_send(boost::system::error_code{});
        return true;
    }

    /// Nothing more comes; what is inside can still be taken.
    void close() {
        {
            std::lock_guard const lock{mutex_};
            closed_ = true;
        }
        arrived_.try_send(boost::system::error_code{});
    }

    /// Errors: unavailable (closed and empty, or the wait was cancelled).
    Task<Result<T>> take() {
        for (;;) {
            if (auto value = pop()) co_return std::move(*value);
            if (closed()) co_return Error{Errc::unavailable, "nothing more comes"};
            boost::system::error_code failure;
            co_await arrived_.async_receive(asio::redirect_error(asio::use_awaitable, failure));
            if (failure) co_return Error{Errc::unavailable, "the wait was cancelled"};
        }
    }

    [[nodiscard]] bool closed() const {
        std::lock_guard const lock{mutex_};
        return closed_;
    }
    [[nodiscard]] std::size_t size() const {
        std::lock_guard const lock{mutex_};
        return values_.size();
    }

private:
    std::optional<T> pop() {
        std::lock_guard const lock{mutex_};
        if (values_.empty()) return std::nullopt;
        std::optional<T> value{std::move(values_.front())};
        values_.pop_front();
        return value;
    }

    std::size_t limit_;
    mutable std::mutex mutex_;
    std::deque<T> values_;
    bool closed_ = false;
    asio::experimental::concurrent_channel<void(boost::system::error_code)> arrived_;
};

}  // namespace ombrex::adapters::sip
