// SPDX-License-Identifier: Apache-2.0
#include "audio/dtmf_sender.h"

#include <gtest/gtest.h>

#include <vector>

namespace ombrex::audio {
namespace {

using namespace std::chrono_literals;

class DtmfSenderTest : public testing::Test {
protected:
    RtpSender stream{{.sequence = 100, .timestamp = 8000, .ssrc = 5}};
    DtmfSender sender{stream, 101};

    std::vector<DtmfSender::Packet> all() {
        std::vector<DtmfSender::Packet> packets;
        while (auto const packet = sender.next()) packets.push_back(*packet);
        return packets;
    }
};

TEST_F(DtmfSenderTest, sends_start_updates_and_the_end_three_times) {
    ASSERT_TRUE(sender.press('#', 60ms));
    struct Row {
        bool marker, end;
        std::uint16_t duration;
    };
    Row const rows[] = {
        {true, false, 160}, {false, false, 320}, {false, true, 480}, {false, true, 480}, {false, true, 480}};
    auto const packets = all();
    ASSERT_EQ(packets.size(), std::size(rows));
    for (std::size_t i = 0; i < packets.size(); ++i) {
        EXPECT_EQ(packets[i].header, (RtpHeader{101, rows[i].marker, static_cast<std::uint16_t>(100 + i), 8000, 5}))
            << i;
        EXPECT_EQ(parse_telephone_event(packets[i].payload).value(),
                  (TelephoneEvent{.event = 11, .end = rows[i].end, .duration = rows[i].duration}))
            << i;
    }
    EXPECT_EQ(stream.timestamp(), 8000U + 5 * 160);
}

TEST_F(DtmfSenderTest, rounds_a_hold_up_to_whole_frames) {
    struct Case {
        std::chrono::milliseconds hold;
        std::size_t packets;
    };
    for (auto const& [hold, packets] : {Case{0ms, 3}, {1ms, 3}, {20ms, 3}, {21ms, 4}, {8000ms, 402}}) {
        ASSERT_TRUE(sender.press('1', hold));
        EXPECT_EQ(all().size(), packets) << hold.count();
    }
}

TEST_F(DtmfSenderTest, refuses_what_it_cannot_send) {
    EXPECT_EQ(sender.press('x').error().code, Errc::invalid_input);
    EXPECT_EQ(sender.press('1', 8001ms).error().code, Errc::invalid_input);
    ASSERT_TRUE(sender.press('1'));
    EXPECT_EQ(sender.press('2').error().code, Errc::conflict);
    all();
    EXPECT_FALSE(sender.busy());
    EXPECT_TRUE(sender.press('2'));
}

TEST_F(DtmfSenderTest, sends_nothing_while_no_key_is_held) {
    EXPECT_FALSE(sender.next());
    EXPECT_EQ(stream.timestamp(), 8000U);
}

}  // namespace
}  // namespace ombrex::audio
