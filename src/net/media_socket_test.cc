// SPDX-License-Identifier: Apache-2.0
#include "net/media_socket.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <vector>

namespace ombrex::net {
namespace {

using namespace std::chrono_literals;
using boost::asio::ip::make_address;

constexpr MonoTime start{1h};

class MediaSocketTest : public testing::Test {
protected:
    MediaSocket open(char const* address = "127.0.0.1") {
        return MediaSocket::open({.address = make_address(address)}, random_).value();
    }

    static std::vector<std::uint8_t> rtp(std::uint16_t sequence) {
        std::vector<std::uint8_t> packet(172, 0);
        packet[0] = 0x80;
        packet[2] = static_cast<std::uint8_t>(sequence >> 8);
        packet[3] = static_cast<std::uint8_t>(sequence);
        return packet;
    }

    /// The sequence number of the next packet; -1 when none came.
    static int heard(MediaSocket& socket, MonoTime now = start) {
        pollfd waiting{socket.rtp_fd(), POLLIN, 0};
        if (::poll(&waiting, 1, 0) == 0) return -1;  // on loopback a packet that was sent is there
        std::array<std::uint8_t, 1500> buffer;
        auto const size = socket.receive(buffer, now);
        return size ? buffer[2] << 8 | buffer[3] : -1;
    }

    static MediaPeer exact(MediaSocket const& peer) {
        return {peer.local(), peer.local().address(), peer.local().port()};
    }
    static MediaPeer any_port(MediaSocket const& peer) { return {peer.local(), peer.local().address(), std::nullopt}; }

    SystemRandom random_;
};

TEST_F(MediaSocketTest, binds_an_even_port_and_the_next_one) {
    auto const socket = open();
    EXPECT_EQ(socket.local().port() % 2, 0);
    Endpoint control;
    auto length = static_cast<socklen_t>(control.capacity());
    ASSERT_EQ(::getsockname(socket.rtcp_fd(), control.data(), &length), 0);
    EXPECT_EQ(control.port(), socket.local().port() + 1);
}

TEST_F(MediaSocketTest, says_so_when_the_range_is_used_up_or_empty) {
    auto const first = open();
    auto const port = first.local().port();
    MediaSocket::Options options{.address = first.local().address(), .port_first = port, .port_last = port};
    EXPECT_EQ(MediaSocket::open(options, random_).error().code, Errc::invalid_input);
    options.port_last = static_cast<std::uint16_t>(port + 1);
    EXPECT_EQ(MediaSocket::open(options, random_).error().code, Errc::unavailable);
    options.address = make_address("192.0.2.1");
    EXPECT_EQ(MediaSocket::open(options, random_).error().code, Errc::invalid_input);
}

TEST_F(MediaSocketTest, sends_nothing_before_the_peer_is_known) {
    auto socket = open();
    EXPECT_FALSE(socket.send(rtp(1)));
}

TEST_F(MediaSocketTest, carries_packets_both_ways_with_the_negotiated_peer) {
    auto a = open();
    auto b = open();
    a.expect(exact(b), start);
    b.expect(exact(a), start);
    EXPECT_TRUE(a.send(rtp(7)));
    EXPECT_EQ(heard(b), 7);
    EXPECT_TRUE(b.send(rtp(8)));
    EXPECT_EQ(heard(a), 8);
    EXPECT_EQ(heard(a), -1);
}

TEST_F(MediaSocketTest, drops_a_stranger_also_when_his_packets_were_queued_before_the_peer_was_known) {
    auto call = open();
    auto peer = open();
    auto stranger = open("127.0.0.2");
    stranger.expect(exact(call), start);
    peer.expect(exact(call), start);
    ASSERT_TRUE(stranger.send(rtp(1)));
    call.expect(exact(peer), start);
    ASSERT_TRUE(peer.send(rtp(2)));
    EXPECT_EQ(heard(call), 2);
    stranger.send(rtp(3));
    EXPECT_EQ(heard(call), -1);
}

TEST_F(MediaSocketTest, drops_what_is_no_rtp) {
    auto call = open();
    auto peer = open();
    peer.expect(exact(call), start);
    call.expect(any_port(peer), start);
    ASSERT_TRUE(peer.send(Bytes{0x80, 0, 0}));
    ASSERT_TRUE(peer.send(Bytes(172, 0)));
    ASSERT_TRUE(peer.send(rtp(5)));
    EXPECT_EQ(heard(call), 5);
}

TEST_F(MediaSocketTest, lets_another_port_of_the_peer_take_over_only_after_silence) {
    auto call =
        MediaSocket::open({.address = make_address("127.0.0.1"), .latch = {.silence = 3s, .in_order = 2}}, random_)
            .value();
    auto old_port = open();
    auto new_port = open();
    old_port.expect(exact(call), start);
    new_port.expect(exact(call), start);
    call.expect(any_port(old_port), start);
    ASSERT_TRUE(old_port.send(rtp(1)));
    ASSERT_EQ(heard(call), 1);

    new_port.send(rtp(20));
    EXPECT_EQ(heard(call, start + 1s), -1);
    call.check(start + 3s);
    ASSERT_TRUE(new_port.send(rtp(30)));
    EXPECT_EQ(heard(call, start + 3s), -1);
    ASSERT_TRUE(new_port.send(rtp(31)));
    EXPECT_EQ(heard(call, start + 3s), 31);
    ASSERT_TRUE(call.send(rtp(40)));
    EXPECT_EQ(heard(new_port), 40);
}

}  // namespace
}  // namespace ombrex::net
