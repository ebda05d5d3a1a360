// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/task.h"

namespace ombrex {

/// Runs work that blocks on one of the pool's threads, and comes back to the awaiting coroutine's own executor with
/// what it returned. The coroutine waits, so `work` may refer to its frame. It is not cancelled half-way: it runs to
/// its end. REQUIRES: `work` throws nothing; the pool outlives the wait.
template <class Work>
Task<std::invoke_result_t<Work&>> offload(asio::thread_pool& pool, Work work) {
    // An optional, because Asio makes a result before it has one, and ours has no empty value.
    using Answer = std::optional<std::invoke_result_t<Work&>>;
    auto const start = [&pool](auto handler, Work run_this) {
        asio::post(pool, [handler = std::move(handler), run_this = std::move(run_this)]() mutable {
            Answer answer{run_this()};
            auto const back = asio::get_associated_executor(handler);
            asio::post(back, [handler = std::move(handler), answer = std::move(answer)]() mutable {
                std::move(handler)(std::move(answer));
            });
        });
    };
    auto answer = co_await asio::async_initiate<asio::use_awaitable_t<> const, void(Answer)>(start, asio::use_awaitable,
                                                                                             std::move(work));
    co_return std::move(*answer);
}

}  // namespace ombrex
