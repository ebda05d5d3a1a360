// SPDX-License-Identifier: Apache-2.0
#include "audio/dtmf_receiver.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "audio/dtmf_sender.h"
#include "base/random.h"

namespace ombrex::audio {
namespace {

struct Row {
    std::uint16_t sequence;
    std::uint32_t timestamp;
    bool marker;
    std::uint8_t event;
    bool end;
    std::uint16_t duration;
};

std::string keys_of(std::vector<Row> const& rows, std::uint32_t ssrc = 1) {
    DtmfReceiver receiver;
    std::string keys;
    for (auto const& row : rows) {
        auto const payload = to_bytes({.event = row.event, .end = row.end, .duration = row.duration});
        auto const key = receiver.receive({101, row.marker, row.sequence, row.timestamp, ssrc}, payload);
        if (key) keys += *key;
    }
    return keys;
}

TEST(DtmfReceiver, reports_each_key_once_whatever_the_network_did) {
    struct Case {
        char const* name;
        std::vector<Row> rows;
        char const* keys;
    };
    Case const cases[] = {
        {"one press with its end three times",
         {{1, 800, true, 5, false, 160},
          {2, 800, false, 5, false, 320},
          {3, 800, false, 5, true, 480},
          {4, 800, false, 5, true, 480},
          {5, 800, false, 5, true, 480}},
         "5"},
        {"the first packets lost", {{2, 800, false, 5, false, 320}, {3, 800, false, 5, true, 480}}, "5"},
        {"only one of the ends came", {{5, 800, false, 11, true, 480}}, "#"},
        {"no end came, then the next key",
         {{1, 800, true, 1, false, 160}, {2, 800, false, 1, false, 320}, {9, 2400, true, 2, false, 160}},
         "12"},
        {"no end came, then the same key again, its marker lost too",
         {{1, 800, true, 7, false, 160}, {2, 800, false, 7, false, 320}, {9, 2400, false, 7, false, 320}},
         "77"},
        {"doubled by the network",
         {{1, 800, true, 3, false, 160}, {1, 800, true, 3, false, 160}, {2, 800, false, 3, true, 320}},
         "3"},
        {"the first packet overtaken by all others",
         {{2, 800, false, 3, false, 320}, {3, 800, false, 3, true, 480}, {1, 800, true, 3, false, 160}},
         "3"},
        {"an end of the last key after the start of the next",
         {{1, 800, true, 3, true, 160},
          {4, 2400, true, 4, false, 160},
          {3, 800, false, 3, true, 160},
          {5, 2400, false, 4, true, 320}},
         "34"},
        {"the same key twice, quickly",
         {{1, 800, true, 0, true, 320},
          {2, 800, false, 0, true, 320},
          {3, 1440, true, 0, false, 160},
          {4, 1440, false, 0, true, 320}},
         "00"},
        {"held for longer than a payload can count",
         {{1, 0, true, 9, false, 0xff00},
          {2, 0, false, 9, false, 0xffff},
          {3, 0xffff, false, 9, false, 160},
          {4, 0xffff, false, 9, true, 320}},
         "9"},
        {"a sender that moves the timestamp with every packet",
         {{1, 800, true, 6, false, 160},
          {2, 960, false, 6, false, 320},
          {3, 1120, false, 6, true, 480},
          {4, 1120, false, 6, true, 480}},
         "6"},
        {"sequence numbers and timestamps that wrap",
         {{65535, 0xffffffff, true, 10, false, 160},
          {0, 0xffffffff, false, 10, true, 320},
          {1, 1600, true, 10, true, 320}},
         "**"},
        {"a quarter of an hour of voice between two keys",
         {{1, 800, true, 1, true, 160}, {45001, 7200800, true, 2, true, 160}},
         "12"},
        {"a sender that begins to count anew", {{9, 900000, true, 1, true, 160}, {10, 160, true, 1, true, 160}}, "11"},
        {"events that are no keys",
         {{1, 800, true, 16, false, 160}, {2, 800, false, 16, true, 320}, {3, 1600, true, 36, true, 160}},
         ""},
        {"two keys under one timestamp", {{1, 800, true, 1, true, 160}, {2, 800, true, 2, true, 160}}, "12"},
    };
    for (auto const& [name, rows, keys] : cases) EXPECT_EQ(keys_of(rows), keys) << name;
}

TEST(DtmfReceiver, starts_afresh_with_a_new_source) {
    DtmfReceiver receiver;
    auto const payload = to_bytes({.event = 4, .duration = 160});
    EXPECT_EQ(receiver.receive({101, true, 500, 800, 1}, payload), '4');
    EXPECT_EQ(receiver.receive({101, true, 20, 800, 2}, payload), '4');
    EXPECT_EQ(receiver.receive({101, false, 21, 800, 2}, payload), std::nullopt);
}

TEST(DtmfReceiver, ignores_payloads_that_are_no_event) {
    DtmfReceiver receiver;
    EXPECT_EQ(receiver.receive({101, true, 1, 800, 1}, {}), std::nullopt);
    Bytes const cut{5, 10, 0};
    EXPECT_EQ(receiver.receive({101, true, 2, 800, 1}, cut), std::nullopt);
    EXPECT_EQ(receiver.receive({101, true, 3, 800, 1}, to_bytes({.event = 5})), '5');
}

// The sender and the receiver together, through a network that loses, doubles and swaps packets.
TEST(DtmfReceiver, hears_what_the_sender_pressed_through_a_bad_network) {
    SeededRandom random{4733};
    std::string_view const pressed = "0123456789*#ABCD5550000";
    RtpSender stream{{.sequence = 65500, .timestamp = 0xfffff000, .ssrc = 77}};
    DtmfSender sender{stream, 101};
    std::vector<DtmfSender::Packet> wire;
    for (char const key : pressed) {
        ASSERT_TRUE(sender.press(key));
        std::vector<DtmfSender::Packet> burst;
        while (auto const packet = sender.next()) burst.push_back(*packet);
        // Some of each key's packets arrive, at least one; a neighbour may be swapped or doubled.
        std::size_t const sure = random.below(burst.size());
        for (std::size_t i = 0; i < burst.size(); ++i) {
            if (i != sure && random.below(3) == 0) continue;
            wire.push_back(burst[i]);
            if (random.below(4) == 0) wire.push_back(burst[i]);
            if (wire.size() > 1 && random.below(4) == 0) std::swap(wire[wire.size() - 1], wire[wire.size() - 2]);
        }
        stream.advance(800);
    }
    DtmfReceiver receiver;
    std::string heard;
    for (auto const& packet : wire) {
        if (auto const key = receiver.receive(packet.header, packet.payload)) heard += *key;
    }
    EXPECT_EQ(heard, pressed);
}

}  // namespace
}  // namespace ombrex::audio
