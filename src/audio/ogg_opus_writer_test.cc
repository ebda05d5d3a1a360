// SPDX-License-Identifier: Apache-2.0
#include "audio/ogg_opus_writer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "audio/detail/trial_recording.h"
#include "audio/detail/trial_signal.h"
#include "audio/level.h"

namespace ombrex::audio {
namespace {

using namespace std::chrono_literals;
using detail::length_of;
using detail::played;
using detail::recording_of;
using detail::Voices;

constexpr double caller_hertz = 440;
constexpr double agent_hertz = 1000;

std::vector<Sample> silent(int rate, int seconds) {
    return std::vector<Sample>(static_cast<std::size_t>(rate * seconds));
}
std::vector<Sample> tone(double hertz, int rate, int seconds) {
    return detail::tone(hertz, rate, static_cast<std::size_t>(rate * seconds), 8000);
}

/// Without the first tenth of a second, in which a codec finds its feet.
Samples settled(std::vector<Sample> const& voice) { return std::span{voice}.subspan(4800); }

TEST(OggOpusWriterTest, plays_what_was_recorded_and_exactly_as_long) {
    for (int const rate : {8000, 16000, 48000}) {
        for (int const extra : {0, 1, 79, 159}) {
            Voices voices{tone(caller_hertz, rate, 2), tone(agent_hertz, rate, 2)};
            voices.caller.resize(voices.caller.size() + static_cast<std::size_t>(extra));
            voices.agent.resize(voices.caller.size());
            auto const bytes = recording_of(voices, {.rate = rate});
            auto reader = OggOpusReader::open(bytes).value();
            auto const expected =
                std::chrono::microseconds{static_cast<std::int64_t>(voices.caller.size()) * 1'000'000 / rate};
            EXPECT_EQ(reader.duration(), expected) << rate << " and " << extra;
            auto const heard = played(reader);
            EXPECT_EQ(length_of(heard), expected);
            EXPECT_NEAR(detail::peak_at(caller_hertz, 48000, settled(heard.caller)), 8000, 1000) << rate;
            EXPECT_NEAR(detail::peak_at(agent_hertz, 48000, settled(heard.agent)), 8000, 1000) << rate;
        }
    }
}

TEST(OggOpusWriterTest, keeps_the_voices_apart) {
    for (int const rate : {8000, 16000}) {
        auto const bytes = recording_of({tone(caller_hertz, rate, 5), silent(rate, 5)}, {.rate = rate});
        auto reader = OggOpusReader::open(bytes).value();
        auto const heard = played(reader);
        EXPECT_GT(level_dbfs(settled(heard.caller)), -17);
        EXPECT_LT(level_dbfs(settled(heard.agent)), -70) << rate;
        // And while both speak: neither tone in the other channel.
        auto const both = recording_of({tone(caller_hertz, rate, 5), tone(agent_hertz, rate, 5)}, {.rate = rate});
        auto reader_of_both = OggOpusReader::open(both).value();
        auto const mixed = played(reader_of_both);
        EXPECT_LT(detail::peak_at(agent_hertz, 48000, settled(mixed.caller)), 80) << rate;
        EXPECT_LT(detail::peak_at(caller_hertz, 48000, settled(mixed.agent)), 80) << rate;
    }
}

TEST(OggOpusWriterTest, flush_brings_out_what_was_spoken_so_far) {
    auto writer = OggOpusWriter::make({}).value();
    Bytes bytes;
    writer.write(silent(8000, 1), silent(8000, 1), bytes);
    writer.write(std::vector<Sample>(2400), std::vector<Sample>(2400), bytes);
    EXPECT_LT(OggOpusReader::open(bytes).value().duration(), 1001ms);
    writer.flush(bytes);
    EXPECT_GE(OggOpusReader::open(bytes).value().duration(), 1293ms);
    writer.finish(bytes);
    EXPECT_EQ(OggOpusReader::open(bytes).value().duration(), 1300ms);
}

TEST(OggOpusWriterTest, does_not_depend_on_how_the_call_is_cut_into_pieces) {
    Voices const voices{detail::speech_like(8000, 16000, 1), detail::speech_like(8000, 16000, 2)};
    auto const whole = recording_of(voices, {}, 16000);
    for (std::size_t const piece : {1, 80, 333}) EXPECT_EQ(recording_of(voices, {}, piece), whole) << piece;
}

TEST(OggOpusWriterTest, a_call_in_which_nothing_was_said_is_a_file_too) {
    auto const bytes = recording_of({});
    auto reader = OggOpusReader::open(bytes);
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader.value().duration(), 0us);
    EXPECT_TRUE(played(reader.value()).caller.empty());
}

TEST(OggOpusWriterTest, never_spends_more_bits_than_it_was_given) {
    Voices const voices{detail::speech_like(8000, 40000, 1), detail::speech_like(8000, 40000, 2)};
    std::size_t before = 0;
    for (int const bitrate : {32'000, 40'000, 64'000}) {
        auto const size = recording_of(voices, {.bitrate = bitrate}).size();
        EXPECT_LT(static_cast<double>(size) * 8 / 5, 1.05 * bitrate);
        EXPECT_GT(size, before);
        before = size;
    }
}

TEST(OggOpusWriterTest, refuses_options_that_would_spoil_a_recording) {
    OggOpusWriter::Options const cases[] = {{.rate = 44100},        {.rate = 0},        {.bitrate = 24'000},
                                            {.bitrate = 1'000'000}, {.complexity = 11}, {.complexity = -1}};
    for (auto const& options : cases) EXPECT_EQ(OggOpusWriter::make(options).error().code, Errc::invalid_input);
}

TEST(OggOpusWriterTest, refuses_to_write_behind_the_end) {
    auto writer = OggOpusWriter::make({}).value();
    Bytes bytes;
    writer.finish(bytes);
    EXPECT_DEATH(writer.write({}, {}, bytes), "");
    EXPECT_DEATH(writer.finish(bytes), "");
}

}  // namespace
}  // namespace ombrex::audio
