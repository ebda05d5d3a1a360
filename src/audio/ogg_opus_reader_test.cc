// SPDX-License-Identifier: Apache-2.0
#include "audio/ogg_opus_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "audio/detail/trial_recording.h"
#include "audio/detail/trial_signal.h"
#include "base/random.h"

namespace ombrex::audio {
namespace {

using namespace std::chrono_literals;
using detail::length_of;
using detail::played;
using detail::recording_of;

TEST(OggOpusReaderTest, a_recording_cut_at_any_byte_opens_to_its_last_second) {
    auto writer = OggOpusWriter::make({}).value();
    auto const caller = detail::speech_like(8000, 6 * 8000, 1);
    auto const agent = detail::speech_like(8000, 6 * 8000, 2);
    Bytes bytes;
    std::vector<std::size_t> after_second;  // how many bytes were out
    for (std::size_t at = 0; at < caller.size(); at += 8000) {
        writer.write(std::span{caller}.subspan(at, 8000), std::span{agent}.subspan(at, 8000), bytes);
        after_second.push_back(bytes.size());
    }
    for (std::size_t cut = 0; cut <= bytes.size(); cut += 13) {
        auto const seconds = std::ranges::upper_bound(after_second, cut) - after_second.begin();
        auto reader = OggOpusReader::open(std::span{bytes}.first(cut));
        if (seconds == 0) continue;  // nothing was promised yet
        ASSERT_TRUE(reader) << cut;
        auto const promised = std::chrono::seconds{seconds} - 7ms;  // less what the codec looks ahead
        EXPECT_GE(reader.value().duration(), promised) << cut;
        EXPECT_TRUE(cut % 20 != 0 || length_of(played(reader.value())) >= promised) << cut;
    }
}

TEST(OggOpusReaderTest, refuses_bytes_that_are_no_recording) {
    SeededRandom random{5};
    Bytes noise(10'000);
    random.fill(noise);
    for (auto const& bytes : {Bytes{}, Bytes{'O', 'g', 'g', 'S'}, noise}) {
        auto const reader = OggOpusReader::open(bytes);
        ASSERT_FALSE(reader);
        EXPECT_EQ(reader.error().code, Errc::invalid_input);
    }
}

TEST(OggOpusReaderTest, plays_around_damage) {
    auto const bytes = recording_of({detail::tone(440, 8000, 80'000, 8000), std::vector<Sample>(80'000)});
    SeededRandom random{6};
    for (int round = 0; round < 10; ++round) {
        auto damaged = bytes;
        for (int i = 0; i < 3; ++i) damaged[2000 + random.below(damaged.size() - 2000)] ^= 0x5a;
        auto reader = OggOpusReader::open(damaged);
        ASSERT_TRUE(reader) << round;
        EXPECT_GE(length_of(played(reader.value())), 5s) << round;  // a page is a second, three may be gone
    }
}

}  // namespace
}  // namespace ombrex::audio
