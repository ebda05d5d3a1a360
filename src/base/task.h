// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "base/result.h"

namespace ombrex {

namespace asio = boost::asio;

/// Work that can wait without holding a thread. Parameters of a coroutine are values: the caller's
/// locals may be gone after the first co_await. Only Task<void> may be spawned (and only in a TaskGroup).
template <class T>
using Task = asio::awaitable<T>;

}  // namespace ombrex
