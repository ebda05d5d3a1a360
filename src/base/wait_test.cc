// SPDX-License-Identifier: Apache-2.0
#include "base/wait.h"

#include <gtest/gtest.h>

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace ombrex {
namespace {

using namespace std::chrono_literals;

Task<Result<int>> later(int answer) {
    asio::steady_timer turn{co_await asio::this_coro::executor, 0ms};
    co_await turn.async_wait(asio::use_awaitable);
    co_return answer;
}

Task<int> broken() {
    throw std::runtime_error{"nobody may throw here"};
    co_return 0;
}

TEST(Wait, gives_what_the_task_gave_at_its_end) { EXPECT_EQ(wait(later(42)).value(), 42); }

TEST(Wait, may_stand_inside_another) {
    auto const nested = []() -> Task<int> { co_return wait(later(41)).value() + 1; };
    for (int again = 0; again < 2; ++again) EXPECT_EQ(wait(nested()), 42);
}

TEST(Wait, ends_the_program_on_an_exception) { EXPECT_DEATH(wait(broken()), ""); }

}  // namespace
}  // namespace ombrex
