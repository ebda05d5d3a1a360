// SPDX-License-Identifier: Apache-2.0
#include "base/task_group.h"

#include <gtest/gtest.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace ombrex {
namespace {

Task<void> wait_for_ever(bool& cancelled) {
    asio::steady_timer timer{co_await asio::this_coro::executor, asio::steady_timer::time_point::max()};
    boost::system::error_code why;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, why));
    cancelled = why == asio::error::operation_aborted;
}

Task<void> stop_group(TaskGroup& group, bool& stopped) {
    co_await group.stop();
    stopped = true;
}

class TaskGroupTest : public testing::Test {
protected:
    asio::io_context io;
    TaskGroup group{io.get_executor()};
};

TEST_F(TaskGroupTest, stop_cancels_what_runs_and_waits_for_it) {
    bool cancelled = false;
    bool stopped = false;
    ASSERT_TRUE(group.spawn(wait_for_ever(cancelled)));
    io.poll();
    EXPECT_EQ(group.running(), 1U);

    asio::co_spawn(io, stop_group(group, stopped), asio::detached);
    io.run();
    EXPECT_TRUE(cancelled);
    EXPECT_TRUE(stopped);
    EXPECT_EQ(group.running(), 0U);
}

Task<void> nothing() { co_return; }

Task<void> work_on(bool& went_on) {
    bool cancelled = false;
    co_await wait_for_ever(cancelled);
    co_await nothing();
    went_on = true;
}

TEST_F(TaskGroupTest, a_cancelled_task_ends_at_its_next_step) {
    bool went_on = false;
    bool stopped = false;
    ASSERT_TRUE(group.spawn(work_on(went_on)));
    io.poll();
    asio::co_spawn(io, stop_group(group, stopped), asio::detached);
    io.run();
    EXPECT_TRUE(stopped);
    EXPECT_FALSE(went_on);
}

Task<void> end_after(asio::steady_timer& timer) {
    boost::system::error_code ignored;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

TEST_F(TaskGroupTest, may_be_stopped_from_outside_of_its_strand_while_its_tasks_end) {
    auto const strand = asio::make_strand(io);
    for (int i = 0; i < 50; ++i) {
        TaskGroup tasks{strand};
        asio::steady_timer timer{io, asio::steady_timer::time_point::max()};
        for (int j = 0; j < 10; ++j) ASSERT_TRUE(tasks.spawn(end_after(timer)));
        io.restart();
        io.poll();
        bool stopped = false;
        timer.cancel();  // they end while the signal is on its way
        asio::co_spawn(io, stop_group(tasks, stopped), asio::detached);
        io.restart();
        io.run();
        EXPECT_TRUE(stopped);
    }
}

TEST_F(TaskGroupTest, nothing_starts_behind_a_closed_gate) {
    bool stopped = false;
    asio::co_spawn(io, stop_group(group, stopped), asio::detached);
    io.run();

    bool never = false;
    auto const refused = group.spawn(wait_for_ever(never));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::unavailable);
}

}  // namespace
}  // namespace ombrex
