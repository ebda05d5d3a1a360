// SPDX-License-Identifier: Apache-2.0
// The packet path allocates nothing.
#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "audio/comfort_noise.h"
#include "audio/detail/trial_signal.h"
#include "audio/dtmf_sender.h"
#include "audio/dtmf_tone.h"
#include "audio/energy_vad.h"
#include "audio/g711.h"
#include "audio/resampler.h"
#include "audio/trial_allocations.h"
#include "audio/voice_receiver.h"

namespace ombrex::audio {
namespace {

using trial::allocations_in;

class Allocation : public testing::Test {
protected:
    void SetUp() override {
        if (!trial::allocations_are_counted) GTEST_SKIP() << "a sanitizer owns malloc";
    }

    static MonoTime at(std::int64_t ms) { return MonoTime{std::chrono::milliseconds{ms}}; }

    static std::array<std::uint8_t, 172> packet(int number) {
        std::array<std::uint8_t, 172> bytes{};
        write_rtp_header({.sequence = static_cast<std::uint16_t>(number),
                          .timestamp = static_cast<std::uint32_t>(number * 160),
                          .ssrc = 1},
                         std::span{bytes}.first<rtp_header_size>());
        return bytes;
    }
};

TEST_F(Allocation, is_counted_at_all) {
    EXPECT_GT(allocations_in([] {
                  static_cast<void>(std::vector<int>(100).size());
                  std::string(100, 'x').shrink_to_fit();
              }),
              0);
}

TEST_F(Allocation, none_while_voice_comes_in_order_late_lost_doubled_and_from_strangers) {
    VoiceReceiver receiver{{}};
    EXPECT_EQ(allocations_in([&] {
                  for (int i = 0; i < 2000; ++i) {
                      std::int64_t const now = i * 20;
                      if (i % 17 != 3) static_cast<void>(receiver.put(packet(i), at(now)));
                      if (i % 13 == 5) static_cast<void>(receiver.put(packet(i), at(now)));
                      if (i % 29 == 7) static_cast<void>(receiver.put(packet(i - 10), at(now)));
                      if (i % 31 == 9) static_cast<void>(receiver.put(packet(i + 20000), at(now)));
                      if (i % 400 < 390) static_cast<void>(receiver.take(at(now + 10)));
                  }
              }),
              0);
    EXPECT_GT(receiver.jitter().counts().concealed, 0U);
    EXPECT_GT(receiver.jitter().counts().left_out, 0U);
}

TEST_F(Allocation, none_for_bytes_that_are_no_voice) {
    VoiceReceiver receiver{{}};
    std::array<std::uint8_t, 64> bytes{};
    EXPECT_EQ(allocations_in([&] {
                  for (int i = 0; i < 256 * 64; ++i) {
                      bytes[0] = static_cast<std::uint8_t>(i);
                      bytes[1] = static_cast<std::uint8_t>(i >> 3);
                      static_cast<void>(receiver.put(std::span{bytes}.first(static_cast<std::size_t>(i / 256)), at(i)));
                  }
              }),
              0);
}

TEST_F(Allocation, none_for_keys_both_ways) {
    RtpSender stream{{.ssrc = 4}};
    DtmfSender sender{stream, 101};
    DtmfReceiver receiver;
    int keys = 0;
    EXPECT_EQ(allocations_in([&] {
                  for (char const key : {'1', '2', '#', 'x'}) {
                      if (!sender.press(key)) continue;
                      while (auto const event = sender.next())
                          keys += receiver.receive(event->header, event->payload) ? 1 : 0;
                  }
              }),
              0);
    EXPECT_EQ(keys, 3);
}

TEST_F(Allocation, none_for_what_a_frame_goes_through_on_its_way) {
    auto const voice = detail::speech_like(narrow_rate, 8000, 1);
    Concealment concealment;
    ComfortNoise noise{1};
    DtmfToneDetector keys;
    DtmfToneGenerator tones;
    EnergyVad vad{{}};
    auto up = Resampler::make(8000, 16000).value();
    auto down = Resampler::make(24000, 8000).value();
    std::vector<Sample> wide(up.output_max(Frame::size));
    std::vector<Sample> fast(480);
    std::vector<Sample> narrow(down.output_max(fast.size()));
    EXPECT_EQ(allocations_in([&] {
                  for (std::size_t start = 0; start + Frame::size <= voice.size(); start += Frame::size) {
                      Frame frame;
                      std::copy_n(voice.begin() + static_cast<std::ptrdiff_t>(start), Frame::size,
                                  frame.samples.begin());
                      std::array<std::uint8_t, Frame::size> line{};
                      g711_encode(G711Law::a, frame.samples, line);
                      g711_decode(G711Law::a, line, frame.samples);
                      concealment.heard(frame.samples);
                      static_cast<void>(keys.hear(frame.samples));
                      vad.hear(frame);
                      up.process(frame.samples, wide);
                      down.process(fast, narrow);
                      concealment.fill(frame.samples);
                      static_cast<void>(tones.press("5"));
                      tones.fill(frame.samples);
                      noise.fill(frame.samples);
                  }
              }),
              0);
}

}  // namespace
}  // namespace ombrex::audio
