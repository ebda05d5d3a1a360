// SPDX-License-Identifier: Apache-2.0
#include "audio/rtp.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "base/random.h"

namespace ombrex::audio {
namespace {

Bytes hex(std::string_view text) { return from_hex(text).value(); }

constexpr auto plain = "80000001000000a0deadbeef";

TEST(Rtp, reads_what_stands_in_the_packet) {
    struct Case {
        char const* name;
        std::string bytes;
        RtpHeader header;
        std::string payload;
    };
    RtpHeader const header{.payload_type = 0, .sequence = 1, .timestamp = 160, .ssrc = 0xdeadbeef};
    Case const cases[] = {
        {"plain", std::string{plain} + "ffeedd", header, "ffeedd"},
        {"without payload", plain, header, ""},
        {"marker and payload type",
         "80e5fffffffffffe00000001aa",
         {.payload_type = 101, .marker = true, .sequence = 0xffff, .timestamp = 0xfffffffe, .ssrc = 1},
         "aa"},
        {"two contributing sources", "82000001000000a0deadbeef1111111122222222aa", header, "aa"},
        {"extension of one word", "90000001000000a0deadbeefbede000133333333aa", header, "aa"},
        {"extension of no words", "90000001000000a0deadbeefbede0000aa", header, "aa"},
        {"padding", "a0000001000000a0deadbeefaabb000003", header, "aabb"},
        {"nothing but padding", "a0000001000000a0deadbeef0002", header, ""},
        {"all at once", "b1000001000000a0deadbeef11111111bede000133333333aa01", header, "aa"},
    };
    for (auto const& [name, bytes, expected, payload] : cases) {
        auto const datagram = hex(bytes);
        auto const packet = parse_rtp(datagram);
        ASSERT_TRUE(packet) << name;
        EXPECT_EQ(packet.value().header, expected) << name;
        EXPECT_EQ(to_hex(packet.value().payload), payload) << name;
    }
}

TEST(Rtp, refuses_what_is_no_packet_and_says_which_part) {
    struct Case {
        char const* why;
        std::string bytes;
    };
    Case const cases[] = {
        {"short", ""},
        {"short", "80000001000000a0deadbe"},
        {"version", "00000001000000a0deadbeefaa"},
        {"version", "40000001000000a0deadbeefaa"},
        {"version", "c0000001000000a0deadbeefaa"},
        {"rtcp", "80c80006deadbeef0000000000000000"},  // a sender report
        {"rtcp", "80c90001deadbeef0000000000000000"},  // a receiver report
        {"sources", "8f000001000000a0deadbeef11111111"},
        {"extension", "90000001000000a0deadbeef"},
        {"extension", "90000001000000a0deadbeefbede0001333333"},
        {"extension", "90000001000000a0deadbeefbedeffff33333333"},
        {"padding", "a0000001000000a0deadbeef"},
        {"padding", "a0000001000000a0deadbeefaa00"},
        {"padding", "a0000001000000a0deadbeefaa03"},
    };
    for (auto const& [why, bytes] : cases) {
        auto const packet = parse_rtp(hex(bytes));
        ASSERT_FALSE(packet) << bytes;
        EXPECT_EQ(packet.error(), (Error{Errc::invalid_input, why})) << bytes;
    }
}

TEST(Rtp, random_bytes_never_yield_a_payload_outside_the_datagram) {
    SeededRandom random{7};
    for (int round = 0; round < 20'000; ++round) {
        Bytes datagram(random.below(64));
        random.fill(datagram);
        if (!datagram.empty()) datagram[0] = static_cast<std::uint8_t>(0x80 | (datagram[0] & 0x3f));
        auto const packet = parse_rtp(datagram);
        if (!packet || packet.value().payload.empty()) continue;
        EXPECT_GE(packet.value().payload.data(), datagram.data() + rtp_header_size);
        EXPECT_LE(packet.value().payload.data() + packet.value().payload.size(), datagram.data() + datagram.size());
    }
}

TEST(Rtp, writes_what_it_reads) {
    RtpHeader const header{
        .payload_type = 101, .marker = true, .sequence = 65535, .timestamp = 0x80000001, .ssrc = 0x01020304};
    std::array<std::uint8_t, rtp_header_size> bytes{};
    write_rtp_header(header, bytes);
    EXPECT_EQ(to_hex(bytes), "80e5ffff8000000101020304");
    EXPECT_EQ(parse_rtp(bytes).value().header, header);
}

TEST(Rtp, distances_go_around_the_circle) {
    struct Case {
        std::uint16_t from, to;
        int distance;
    };
    for (auto const& [from, to, distance] : {Case{1, 2, 1},
                                             {65535, 0, 1},
                                             {0, 65535, -1},
                                             {10, 10, 0},
                                             {65000, 100, 636},
                                             {0, 32767, 32767},
                                             {0, 32768, -32768}}) {
        EXPECT_EQ(sequence_distance(from, to), distance) << from << " to " << to;
    }
    EXPECT_EQ(timestamp_distance(0xffffff60, 0), 160);
    EXPECT_EQ(timestamp_distance(0, 0xffffff60), -160);
}

TEST(RtpSender, numbers_every_packet_and_lets_time_pass_without_one) {
    RtpSender sender{{.sequence = 65535, .timestamp = 0xffffff60, .ssrc = 9}};
    EXPECT_EQ(sender.stamp(0, true), (RtpHeader{0, true, 65535, 0xffffff60, 9}));
    sender.advance(160);
    EXPECT_EQ(sender.stamp(0, false), (RtpHeader{0, false, 0, 0, 9}));
    sender.advance(160);
    sender.advance(160);  // a frame for which nothing was sent
    EXPECT_EQ(sender.stamp(8, true), (RtpHeader{8, true, 1, 320, 9}));
    EXPECT_EQ(sender.stamp(101, false, 160), (RtpHeader{101, false, 2, 160, 9}));
    EXPECT_EQ(sender.timestamp(), 320U);
}

}  // namespace
}  // namespace ombrex::audio
