// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <cstdlib>
#include <optional>
#include <utility>

#include "base/task.h"

namespace ombrex::mutation {

template <class T>
Task<void> keep(Task<T> task, std::optional<T>& out) {
    out.emplace(co_await std::move(task));
}

/// Runs a task to its end.
template <class T>
T wait(Task<T> task) {
    std::optional<T> out;
    asio::io_context io;
    asio::co_spawn(io, keep(std::move(task), out), [](std::exception_ptr failure) {
        if (failure) std::abort();
    });
    io.run();
    return std::move(*out);
}

}  // namespace ombrex::mutation
