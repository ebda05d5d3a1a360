// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <cstdlib>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

#include "base/task.h"

namespace ombrex {

namespace detail {
/// An event loop for one wait. It is lent, and lives as long as this thread: a thread that has just posted the last
/// answer may still be inside that post when the loop has run dry.
class LentLoop {
public:
    LentLoop();
    ~LentLoop();
    LentLoop(LentLoop const&) = delete;
    LentLoop& operator=(LentLoop const&) = delete;
    [[nodiscard]] asio::io_context& io() const noexcept { return *io_; }

private:
    std::unique_ptr<asio::io_context> io_;
};

template <class T>
Task<void> keep(Task<T> task, std::optional<T>& out) {
    out.emplace(co_await std::move(task));
}
}  // namespace detail

/// Runs a task to its end on this thread, on an event loop of its own: for commands, tests and benches. Whoever has an
/// event loop awaits. An exception that leaves the task is a broken invariant and ends the program.
template <class T>
T wait(Task<T> task) {
    std::optional<T> out;
    detail::LentLoop const loop;
    asio::co_spawn(loop.io(), detail::keep(std::move(task), out), [](std::exception_ptr failure) {
        if (failure) std::abort();
    });
    loop.io().run();
    return std::move(*out);
}

}  // namespace ombrex
