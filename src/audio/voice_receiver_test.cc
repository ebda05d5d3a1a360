// SPDX-License-Identifier: Apache-2.0
#include "audio/voice_receiver.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "audio/detail/trial_signal.h"
#include "audio/dtmf_sender.h"
#include "audio/g711.h"
#include "audio/level.h"
#include "base/random.h"

namespace ombrex::audio {
namespace {

constexpr double hertz = 400;

/// A phone that sends a tone, and the receiver that listens to it, on one clock.
class VoiceReceiverTest : public testing::Test {
protected:
    VoiceReceiver receiver{{}};
    RtpSender stream{{.sequence = 65500, .timestamp = 0xfffffff0, .ssrc = 3}};
    std::vector<Sample> voice = detail::tone(hertz, narrow_rate, 60 * 8000, 8000);
    std::size_t spoken = 0;

    static MonoTime at(std::int64_t ms) { return MonoTime{std::chrono::milliseconds{ms}}; }

    static Bytes datagram(RtpHeader const& header, ByteView payload) {
        Bytes bytes(rtp_header_size);
        write_rtp_header(header, std::span{bytes}.first<rtp_header_size>());
        bytes.insert(bytes.end(), payload.begin(), payload.end());
        return bytes;
    }

    Bytes speak(G711Law law, std::size_t samples = Frame::size) {
        Bytes payload(samples);
        g711_encode(law, std::span{voice}.subspan(spoken, samples), payload);
        auto const bytes = datagram(stream.stamp(law == G711Law::mu ? 0 : 8, false), payload);
        stream.advance(static_cast<std::uint32_t>(samples));
        spoken += samples;
        return bytes;
    }

    bool hears_tone(std::int64_t ms) {
        return detail::peak_at(hertz, narrow_rate, receiver.take(at(ms)).samples) > 6000;
    }
};

TEST_F(VoiceReceiverTest, hears_both_laws_one_after_the_other) {
    for (int i = 0; i < 100; ++i) {
        auto const law = i < 50 ? G711Law::mu : G711Law::a;
        ASSERT_TRUE(receiver.put(speak(law), at(i * 20)));
        EXPECT_TRUE(hears_tone(i * 20 + 10)) << i;
    }
}

TEST_F(VoiceReceiverTest, hears_packets_of_every_length) {
    for (std::size_t const samples : {80, 160, 240, 320, 480}) {
        receiver = VoiceReceiver{{}};
        auto const ms = static_cast<std::int64_t>(samples / 8);
        std::int64_t sent = 0;
        int heard = 0;
        for (std::int64_t now = 0; now < 4000; now += 20) {
            for (; sent <= now; sent += ms) ASSERT_TRUE(receiver.put(speak(G711Law::mu, samples), at(now)));
            if (hears_tone(now + 10)) ++heard;
        }
        EXPECT_GE(heard, 195) << samples;
        EXPECT_EQ(receiver.jitter().counts().lost, 0U) << samples;
    }
}

TEST_F(VoiceReceiverTest, is_silent_before_the_first_packet_and_in_a_pause) {
    EXPECT_EQ(level_dbfs(receiver.take(at(0)).samples), silence_dbfs);
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(receiver.put(speak(G711Law::mu), at(i * 20)));
        static_cast<void>(receiver.take(at(i * 20 + 10)));
    }
    for (int i = 20; i < 30; ++i) static_cast<void>(receiver.take(at(i * 20 + 10)));
    EXPECT_EQ(level_dbfs(receiver.take(at(610)).samples), silence_dbfs);
}

TEST_F(VoiceReceiverTest, conceals_one_lost_packet_and_keeps_the_time) {
    for (int i = 0; i < 50; ++i) {
        auto const packet = speak(G711Law::mu);
        ASSERT_TRUE(i == 25 || receiver.put(packet, at(i * 20)));
        EXPECT_TRUE(hears_tone(i * 20 + 10)) << i;  // a tone is what concealment does best
    }
    EXPECT_EQ(receiver.jitter().counts().lost, 1U);
}

TEST_F(VoiceReceiverTest, hears_keys_between_voice_without_a_loss) {
    DtmfSender keys{stream, 101};
    std::string heard;
    for (int i = 0; i < 200; ++i) {
        ASSERT_TRUE(i != 50 || keys.press('4'));
        ASSERT_TRUE(i != 100 || keys.press('2'));
        auto const event = keys.next();
        auto const got = receiver.put(event ? datagram(event->header, event->payload) : speak(G711Law::mu), at(i * 20));
        ASSERT_TRUE(got) << i;
        if (got.value()) heard += *got.value();
        static_cast<void>(receiver.take(at(i * 20 + 10)));
    }
    EXPECT_EQ(heard, "42");
    EXPECT_EQ(receiver.jitter().counts().lost, 0U);
    EXPECT_EQ(receiver.jitter().counts().late, 0U);
    EXPECT_TRUE(hears_tone(4010));
}

TEST_F(VoiceReceiverTest, refuses_what_is_not_for_it) {
    struct Case {
        char const* why;
        RtpHeader header;
        std::size_t size;
    };
    for (auto const& [why, header, size] : {Case{"empty", {.payload_type = 0}, 0},
                                            {"payload type", {.payload_type = 9}, 160},
                                            {"payload type", {.payload_type = 100}, 4},
                                            {"", {.payload_type = 0}, 481}}) {
        auto const got = receiver.put(datagram(header, Bytes(size)), at(0));
        ASSERT_FALSE(got) << why;
        EXPECT_EQ(got.error(), (Error{Errc::invalid_input, why}));
    }
    EXPECT_TRUE(receiver.put(datagram({.payload_type = 13}, Bytes{40}), at(0)));
    VoiceReceiver deaf_to_keys{{.event_payload_type = std::nullopt}};
    EXPECT_FALSE(deaf_to_keys.put(datagram({.payload_type = 101}, Bytes(4)), at(0)));
}

TEST_F(VoiceReceiverTest, gives_a_frame_whatever_comes) {
    SeededRandom random{99};
    for (std::int64_t ms = 0; ms < 40'000; ms += 2) {
        Bytes bytes(12 + random.below(40));
        random.fill(bytes);
        bytes[0] = 0x80;
        bytes[1] = std::array<std::uint8_t, 4>{0, 8, 13, 101}[random.below(4)];
        std::fill_n(bytes.begin() + 8, 4,
                    std::uint8_t{0});  // one SSRC, and neighbouring numbers, so that they are believed
        bytes[2] = 0;
        bytes[4] = bytes[5] = 0;
        static_cast<void>(receiver.put(bytes, at(ms)));
        if (ms % 20 == 0) static_cast<void>(receiver.take(at(ms)));
    }
    EXPECT_GT(receiver.jitter().counts().received, 0U);
}

}  // namespace
}  // namespace ombrex::audio
