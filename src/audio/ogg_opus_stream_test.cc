// SPDX-License-Identifier: Apache-2.0
#include "audio/ogg_opus_stream.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "audio/detail/trial_recording.h"
#include "audio/detail/trial_signal.h"
#include "base/random.h"

namespace ombrex::audio {
namespace {

constexpr int rate = 8000;

detail::Voices two_voices() {
    return {detail::tone(440, rate, 5 * rate + 77, 8000), detail::tone(1000, rate, 5 * rate + 77, 6000)};
}

struct Heard {
    detail::Voices voices;
    Result<void> end = ok();
};

Heard heard(ByteView bytes, std::size_t piece) {
    Heard out;
    OggOpusStream stream;
    auto const sink = [&](std::span<Sample> caller, std::span<Sample> agent) {
        out.voices.caller.insert(out.voices.caller.end(), caller.begin(), caller.end());
        out.voices.agent.insert(out.voices.agent.end(), agent.begin(), agent.end());
    };
    for (std::size_t at = 0; at < bytes.size() && out.end; at += piece)
        out.end = stream.write(bytes.subspan(at, std::min(piece, bytes.size() - at)), sink);
    return out;
}

TEST(OggOpusStreamTest, plays_what_was_recorded_sample_for_sample_however_the_bytes_come) {
    auto const voices = two_voices();
    auto const bytes = detail::recording_of(voices);
    auto const whole = heard(bytes, bytes.size());
    ASSERT_TRUE(whole.end);
    EXPECT_EQ(whole.voices.caller.size(), voices.caller.size());
    Samples const caller{whole.voices.caller}, agent{whole.voices.agent};
    EXPECT_NEAR(detail::peak_at(440, rate, caller.subspan(rate, rate)), 8000, 800);
    EXPECT_NEAR(detail::peak_at(1000, rate, agent.subspan(rate, rate)), 6000, 600);
    EXPECT_LT(detail::peak_at(1000, rate, caller.subspan(rate, rate)), 20);
    for (std::size_t const piece : {1U, 333U, 4096U}) EXPECT_EQ(heard(bytes, piece).voices.caller, whole.voices.caller);
}

TEST(OggOpusStreamTest, says_at_which_rate_it_was_recorded) {
    OggOpusStream stream;
    EXPECT_EQ(stream.rate(), 0);
    ASSERT_TRUE(stream.write(detail::recording_of(two_voices()), [](auto, auto) {}));
    EXPECT_EQ(stream.rate(), rate);
}

TEST(OggOpusStreamTest, a_recording_cut_at_its_end_plays_to_its_last_whole_page) {
    auto const bytes = detail::recording_of(two_voices());
    auto const cut = heard(ByteView{bytes}.first(bytes.size() * 3 / 4), 1000);
    ASSERT_TRUE(cut.end);
    EXPECT_GE(cut.voices.caller.size(), 2U * rate);
}

TEST(OggOpusStreamTest, C23_refuses_a_recording_with_a_gap_because_its_clock_would_be_wrong) {
    auto const bytes = detail::recording_of(two_voices());
    auto const pages = [&](std::size_t from) { return as_text(bytes).find("OggS", from); };
    auto const first = pages(pages(pages(1) + 1) + 1);  // behind head, comments and one second
    auto const second = pages(first + 1);
    Bytes holed{bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(first)};
    holed.insert(holed.end(), bytes.begin() + static_cast<std::ptrdiff_t>(second), bytes.end());
    EXPECT_FALSE(heard(holed, 4096).end);
    SeededRandom random{7};
    Bytes noise(10'000);
    random.fill(noise);
    EXPECT_FALSE(heard(noise, 100).end);
}

}  // namespace
}  // namespace ombrex::audio
