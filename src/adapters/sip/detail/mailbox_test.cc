// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/mailbox.h"

#include <gtest/gtest.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <memory>
#include <thread>
#include <vector>

namespace ombrex::adapters::sip {
namespace {

class MailboxTest : public testing::Test {
protected:
    Task<void> take_into(Mailbox<int>& box, std::vector<int>& taken) {
        while (auto value = co_await box.take()) taken.push_back(value.value());
    }

    void spawn(Task<void> task) {
        asio::co_spawn(io_, std::move(task),
                       asio::bind_cancellation_slot(cancel_.slot(), [](std::exception_ptr failure) {
                           if (failure) std::abort();
                       }));
    }

    asio::io_context io_;
    asio::cancellation_signal cancel_;
    std::vector<int> taken_;
};

TEST_F(MailboxTest, gives_what_was_put_in_order_also_after_it_was_closed) {
    Mailbox<int> box{io_.get_executor(), 3};
    EXPECT_TRUE(box.put(1));
    EXPECT_TRUE(box.put(2));
    box.close();
    EXPECT_FALSE(box.put(3));
    spawn(take_into(box, taken_));
    io_.run();
    EXPECT_EQ(taken_, (std::vector{1, 2}));
}

TEST_F(MailboxTest, takes_no_more_than_its_limit) {
    Mailbox<int> box{io_.get_executor(), 2};
    EXPECT_TRUE(box.put(1));
    EXPECT_TRUE(box.put(2));
    EXPECT_FALSE(box.put(3));
    EXPECT_EQ(box.size(), 2U);
}

TEST_F(MailboxTest, loses_nothing_when_a_wait_is_cancelled) {
    Mailbox<int> box{io_.get_executor(), 2};
    spawn(take_into(box, taken_));
    io_.poll();
    EXPECT_TRUE(box.put(7));
    cancel_.emit(asio::cancellation_type::terminal);
    io_.restart();
    io_.run();
    auto const left = box.size();
    EXPECT_EQ(taken_.size() + left, 1U);
}

TEST_F(MailboxTest, hands_over_everything_between_threads) {
    Mailbox<int> box{io_.get_executor(), 10'000};
    spawn(take_into(box, taken_));
    std::thread sender{[&] {
        for (int i = 0; i < 10'000; ++i) box.put(i);
        box.close();
    }};
    io_.run();
    sender.join();
    ASSERT_EQ(taken_.size(), 10'000U);
    for (int i = 0; i < 10'000; ++i) ASSERT_EQ(taken_[static_cast<std::size_t>(i)], i);
}

}  // namespace
}  // namespace ombrex::adapters::sip
