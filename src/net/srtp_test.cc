// SPDX-License-Identifier: Apache-2.0
#include "net/srtp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "base/random.h"

namespace ombrex::net {
namespace {

using Packet = std::vector<std::uint8_t>;

/// Twenty milliseconds of G.711.
Packet rtp(std::uint16_t sequence, std::uint32_t ssrc = 7) {
    Packet out(12 + 160, 0x55);
    std::uint8_t const head[12] = {0x80,
                                   0,
                                   static_cast<std::uint8_t>(sequence >> 8),
                                   static_cast<std::uint8_t>(sequence),
                                   0,
                                   0,
                                   static_cast<std::uint8_t>(sequence >> 8),
                                   static_cast<std::uint8_t>(sequence),
                                   0,
                                   0,
                                   0,
                                   static_cast<std::uint8_t>(ssrc)};
    std::ranges::copy(head, out.begin());
    return out;
}

class SrtpTest : public testing::Test {
protected:
    SrtpTest() {
        random.fill(keys.ours);
        random.fill(keys.theirs);
    }
    Srtp here() { return Srtp::make(keys).value(); }
    Srtp there() { return Srtp::make({keys.theirs, keys.ours}).value(); }

    static Packet sealed(Srtp& by, Packet packet) {
        auto const size = packet.size();
        packet.resize(size + Srtp::overhead);
        EXPECT_EQ(by.seal(packet, size), packet.size());
        return packet;
    }
    static Packet opened(Srtp& by, Packet packet) {
        auto const size = by.open(packet);
        packet.resize(size.value_or(0));
        return packet;
    }

    SystemRandom random;
    SrtpKeys keys;
};

TEST_F(SrtpTest, C29_what_is_sealed_opens_at_the_other_end_and_shows_nothing_on_the_way) {
    auto a = here();
    auto b = there();
    for (std::uint16_t i = 65'500; i != 100; ++i) {  // the number wraps
        auto const packet = rtp(i);
        auto const wire = sealed(a, packet);
        EXPECT_EQ(std::ranges::search(wire, Packet(4, 0x55)).size(), 0U);
        EXPECT_EQ(opened(b, wire), packet);
    }
    EXPECT_EQ(opened(a, sealed(b, rtp(1))), rtp(1));
}

TEST_F(SrtpTest, C29_a_replayed_packet_is_dropped) {
    auto a = here();
    auto b = there();
    std::vector<Packet> wire;
    for (std::uint16_t i = 0; i < 300; ++i) wire.push_back(sealed(a, rtp(i)));
    std::swap(wire[40], wire[60]);  // out of order is no replay
    for (auto const& packet : wire) EXPECT_FALSE(opened(b, packet).empty());
    for (auto const& packet : wire) EXPECT_TRUE(opened(b, packet).empty());
}

TEST_F(SrtpTest, C29_a_packet_with_one_bit_changed_is_dropped_and_the_right_one_still_taken) {
    auto a = here();
    auto b = there();
    auto const wire = sealed(a, rtp(1));
    for (std::size_t bit = 0; bit < wire.size() * 8; ++bit) {
        auto altered = wire;
        altered[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        EXPECT_TRUE(opened(b, altered).empty()) << bit;
    }
    EXPECT_EQ(opened(b, wire), rtp(1));
}

TEST_F(SrtpTest, what_is_too_short_or_plain_is_dropped) {
    auto b = there();
    for (std::size_t size = 0; size < 30; ++size) EXPECT_TRUE(opened(b, Packet(size, 0x80)).empty());
    EXPECT_TRUE(opened(b, rtp(1)).empty());
    Packet no_room(12, 0x80);
    EXPECT_FALSE(b.seal(no_room, no_room.size()));
}

TEST_F(SrtpTest, a_direction_whose_key_stays_goes_on) {
    auto a = here();
    auto b = there();
    auto const old = sealed(a, rtp(5));
    ASSERT_FALSE(opened(b, old).empty());
    random.fill(keys.theirs);  // what b sends is under another key from now on
    ASSERT_TRUE(a.rekey(keys));
    ASSERT_TRUE(b.rekey({keys.theirs, keys.ours}));
    EXPECT_TRUE(opened(b, old).empty());  // b remembers what it has opened
    EXPECT_EQ(opened(b, sealed(a, rtp(6))), rtp(6));
    EXPECT_EQ(opened(a, sealed(b, rtp(1))), rtp(1));
}

}  // namespace
}  // namespace ombrex::net
