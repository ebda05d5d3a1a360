// SPDX-License-Identifier: Apache-2.0
#include "net/media_latch.h"

#include <gtest/gtest.h>

namespace ombrex::net {
namespace {

using namespace std::chrono_literals;
using boost::asio::ip::make_address;
using Verdict = MediaLatch::Verdict;

constexpr MonoTime begin_of_call{1h};
Endpoint const negotiated{make_address("192.0.2.10"), 4000};
Endpoint const behind_nat{make_address("192.0.2.10"), 61000};
Endpoint const other_port{make_address("192.0.2.10"), 61001};
Endpoint const stranger{make_address("198.51.100.66"), 4000};

MediaPeer exact() { return {negotiated, negotiated.address(), negotiated.port()}; }
MediaPeer any_port() { return {negotiated, negotiated.address(), std::nullopt}; }

TEST(MediaLatch, hears_and_sends_nothing_before_the_peer_is_negotiated) {
    MediaLatch latch;
    EXPECT_EQ(latch.packet(negotiated, 1, begin_of_call), Verdict::drop);
    EXPECT_FALSE(latch.target());
}

TEST(MediaLatch, is_locked_at_once_when_the_exact_source_was_negotiated) {
    MediaLatch latch;
    latch.expect(exact(), begin_of_call);
    EXPECT_EQ(latch.locked(), negotiated);
    EXPECT_EQ(latch.target(), negotiated);
    EXPECT_EQ(latch.packet(negotiated, 1, begin_of_call), Verdict::accept);
    EXPECT_EQ(latch.packet(behind_nat, 2, begin_of_call), Verdict::drop);
    EXPECT_FALSE(latch.may_relock(begin_of_call + 1h));
}

TEST(MediaLatch, never_latches_on_another_address) {
    MediaLatch latch;
    latch.expect(any_port(), begin_of_call);
    for (std::uint16_t i = 0; i < 100; ++i) EXPECT_EQ(latch.packet(stranger, i, begin_of_call + 1h), Verdict::drop);
    EXPECT_FALSE(latch.locked());
    EXPECT_EQ(latch.target(), negotiated);
}

TEST(MediaLatch, locks_on_the_first_port_heard_and_sends_there) {
    MediaLatch latch;
    latch.expect(any_port(), begin_of_call);
    EXPECT_EQ(latch.packet(behind_nat, 1, begin_of_call), Verdict::lock);
    EXPECT_EQ(latch.target(), behind_nat);
    EXPECT_EQ(latch.packet(behind_nat, 2, begin_of_call + 20ms), Verdict::accept);
    EXPECT_EQ(latch.packet(other_port, 3, begin_of_call + 20ms), Verdict::drop);
}

TEST(MediaLatch, sends_to_nobody_until_a_peer_with_an_unreachable_address_was_heard) {
    MediaLatch latch;
    latch.expect({std::nullopt, behind_nat.address(), std::nullopt}, begin_of_call);
    EXPECT_FALSE(latch.target());
    EXPECT_EQ(latch.packet(behind_nat, 1, begin_of_call), Verdict::lock);
    EXPECT_EQ(latch.target(), behind_nat);
}

TEST(MediaLatch, relocks_after_silence_when_enough_packets_came_in_order) {
    MediaLatch latch{{.silence = 3s, .in_order = 3}};
    latch.expect(any_port(), begin_of_call);
    ASSERT_EQ(latch.packet(behind_nat, 1, begin_of_call), Verdict::lock);

    for (std::uint16_t i = 0; i < 10; ++i)
        EXPECT_EQ(latch.packet(other_port, i, begin_of_call + 2999ms), Verdict::drop);
    EXPECT_FALSE(latch.may_relock(begin_of_call + 2999ms));
    EXPECT_TRUE(latch.may_relock(begin_of_call + 3s));
    EXPECT_EQ(latch.packet(other_port, 65'535, begin_of_call + 3s), Verdict::drop);
    EXPECT_EQ(latch.packet(other_port, 0, begin_of_call + 3s), Verdict::drop);
    EXPECT_EQ(latch.packet(other_port, 1, begin_of_call + 3s), Verdict::lock);
    EXPECT_EQ(latch.target(), other_port);
}

TEST(MediaLatch, starts_counting_again_at_a_gap_and_at_another_source) {
    MediaLatch latch{{.silence = 3s, .in_order = 2}};
    latch.expect(any_port(), begin_of_call);
    ASSERT_EQ(latch.packet(behind_nat, 1, begin_of_call), Verdict::lock);
    EXPECT_EQ(latch.packet(other_port, 10, begin_of_call + 3s), Verdict::drop);
    EXPECT_EQ(latch.packet(other_port, 12, begin_of_call + 3s), Verdict::drop);
    EXPECT_EQ(latch.packet({other_port.address(), 7}, 13, begin_of_call + 3s), Verdict::drop);
    EXPECT_EQ(latch.packet(other_port, 13, begin_of_call + 3s), Verdict::drop);
    EXPECT_EQ(latch.packet(other_port, 14, begin_of_call + 3s), Verdict::lock);
}

TEST(MediaLatch, stays_with_the_old_source_when_it_comes_back_in_time) {
    MediaLatch latch{{.silence = 3s, .in_order = 2}};
    latch.expect(any_port(), begin_of_call);
    ASSERT_EQ(latch.packet(behind_nat, 1, begin_of_call), Verdict::lock);
    EXPECT_EQ(latch.packet(other_port, 10, begin_of_call + 3s), Verdict::drop);
    EXPECT_EQ(latch.packet(behind_nat, 2, begin_of_call + 3s), Verdict::lock);
    EXPECT_EQ(latch.packet(other_port, 11, begin_of_call + 3s), Verdict::drop);
    EXPECT_EQ(latch.target(), behind_nat);
}

TEST(MediaLatch, follows_a_new_negotiation_and_ignores_one_that_changes_nothing) {
    MediaLatch latch;
    latch.expect(any_port(), begin_of_call);
    ASSERT_EQ(latch.packet(behind_nat, 1, begin_of_call), Verdict::lock);
    latch.expect(any_port(), begin_of_call + 1s);
    EXPECT_EQ(latch.locked(), behind_nat);

    Endpoint const moved{make_address("192.0.2.20"), 5000};
    latch.expect({moved, moved.address(), std::nullopt}, begin_of_call + 2s);
    EXPECT_EQ(latch.packet(behind_nat, 2, begin_of_call + 2s), Verdict::drop);
    EXPECT_EQ(latch.packet(moved, 3, begin_of_call + 2s), Verdict::lock);
}

}  // namespace
}  // namespace ombrex::net
