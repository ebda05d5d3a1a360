// SPDX-License-Identifier: Apache-2.0
#include "base/offload.h"

#include <gtest/gtest.h>
#include <boost/asio/co_spawn.hpp>

#include <thread>

namespace ombrex {
namespace {

Task<void> ask(asio::thread_pool& pool, std::thread::id& worked_on, std::thread::id& came_back_on, int& got) {
    auto const answer = co_await offload(pool, [&]() -> Result<int> {
        worked_on = std::this_thread::get_id();
        return 42;
    });
    came_back_on = std::this_thread::get_id();
    if (answer) got = answer.value();
}

TEST(Offload, works_elsewhere_and_comes_back_with_the_answer) {
    asio::io_context io;
    asio::thread_pool pool{1};  // joined before the loop goes: it may still be inside its post
    std::thread::id worked_on;
    std::thread::id came_back_on;
    int got = 0;
    asio::co_spawn(io, ask(pool, worked_on, came_back_on, got),
                   [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
    io.run();
    EXPECT_EQ(got, 42);
    EXPECT_NE(worked_on, std::this_thread::get_id());
    EXPECT_EQ(came_back_on, std::this_thread::get_id());
}

}  // namespace
}  // namespace ombrex
