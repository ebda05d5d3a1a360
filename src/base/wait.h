// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <cstdlib>
#include <exception>
#include <optional>
#include <utility>

#include "base/task.h"

namespace ombrex {

namespace detail {
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
    asio::io_context io;
    asio::co_spawn(io, detail::keep(std::move(task), out), [](std::exception_ptr failure) {
        if (failure) std::abort();
    });
    io.run();
    return std::move(*out);
}

}  // namespace ombrex
