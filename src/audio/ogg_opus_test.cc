// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "audio/detail/test_signal.h"
#include "audio/level.h"
#include "audio/ogg_opus_reader.h"
#include "audio/ogg_opus_writer.h"
#include "base/random.h"

namespace ombrex::audio {
namespace {

using std::chrono::microseconds;
using namespace std::chrono_literals;

constexpr double caller_hertz = 440;
constexpr double agent_hertz = 1000;

struct Voices {
    std::vector<Sample> caller;
    std::vector<Sample> agent;
};

std::vector<Sample> silent(int rate, int seconds) {
    return std::vector<Sample>(static_cast<std::size_t>(rate * seconds));
}
std::vector<Sample> tone(double hertz, int rate, int seconds) {
    return detail::tone(hertz, rate, static_cast<std::size_t>(rate * seconds), 8000);
}

Bytes recording(Voices const& voices, OggOpusWriter::Options options = {}, std::size_t piece = 160) {
    auto writer = OggOpusWriter::make(options).value();
    Bytes bytes;
    for (std::size_t at = 0; at < voices.caller.size(); at += piece) {
        auto const count = std::min(piece, voices.caller.size() - at);
        writer.write(std::span{voices.caller}.subspan(at, count), std::span{voices.agent}.subspan(at, count), bytes);
    }
    writer.finish(bytes);
    return bytes;
}

Voices played(OggOpusReader& reader) {
    Voices voices;
    std::vector<Sample> caller(1000);
    std::vector<Sample> agent(1000);
    while (auto const count = reader.read(caller, agent)) {
        voices.caller.insert(voices.caller.end(), caller.begin(), caller.begin() + static_cast<std::ptrdiff_t>(count));
        voices.agent.insert(voices.agent.end(), agent.begin(), agent.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return voices;
}

microseconds length_of(Voices const& voices) {
    return microseconds{static_cast<std::int64_t>(voices.caller.size()) * 1'000'000 / OggOpusReader::rate};
}

/// Without the first tenth of a second, in which a codec finds its feet.
Samples settled(std::vector<Sample> const& voice) { return std::span{voice}.subspan(4800); }

TEST(OggOpus, plays_what_was_recorded_and_exactly_as_long) {
    for (int const rate : {8000, 16000, 48000}) {
        for (int const extra : {0, 1, 79, 159}) {
            Voices voices{tone(caller_hertz, rate, 2), tone(agent_hertz, rate, 2)};
            voices.caller.resize(voices.caller.size() + static_cast<std::size_t>(extra));
            voices.agent.resize(voices.caller.size());
            auto const bytes = recording(voices, {.rate = rate});
            auto reader = OggOpusReader::open(bytes).value();
            auto const expected = microseconds{static_cast<std::int64_t>(voices.caller.size()) * 1'000'000 / rate};
            EXPECT_EQ(reader.duration(), expected) << rate << " and " << extra;
            auto const heard = played(reader);
            EXPECT_EQ(length_of(heard), expected);
            EXPECT_NEAR(detail::peak_at(caller_hertz, 48000, settled(heard.caller)), 8000, 1000) << rate;
            EXPECT_NEAR(detail::peak_at(agent_hertz, 48000, settled(heard.agent)), 8000, 1000) << rate;
        }
    }
}

TEST(OggOpus, keeps_the_voices_apart) {
    for (int const rate : {8000, 16000}) {
        auto const bytes = recording({tone(caller_hertz, rate, 5), silent(rate, 5)}, {.rate = rate});
        auto reader = OggOpusReader::open(bytes).value();
        auto const heard = played(reader);
        EXPECT_GT(level_dbfs(settled(heard.caller)), -17);
        EXPECT_LT(level_dbfs(settled(heard.agent)), -70) << rate;
        // And while both speak: neither tone in the other channel.
        auto const both = recording({tone(caller_hertz, rate, 5), tone(agent_hertz, rate, 5)}, {.rate = rate});
        auto reader_of_both = OggOpusReader::open(both).value();
        auto const mixed = played(reader_of_both);
        EXPECT_LT(detail::peak_at(agent_hertz, 48000, settled(mixed.caller)), 80) << rate;
        EXPECT_LT(detail::peak_at(caller_hertz, 48000, settled(mixed.agent)), 80) << rate;
    }
}

TEST(OggOpus, a_recording_cut_at_any_byte_opens_to_its_last_second) {
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

TEST(OggOpus, flush_brings_out_what_was_spoken_so_far) {
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

TEST(OggOpus, does_not_depend_on_how_the_call_is_cut_into_pieces) {
    Voices const voices{detail::speech_like(8000, 16000, 1), detail::speech_like(8000, 16000, 2)};
    auto const whole = recording(voices, {}, 16000);
    for (std::size_t const piece : {1, 80, 333}) EXPECT_EQ(recording(voices, {}, piece), whole) << piece;
}

TEST(OggOpus, a_call_in_which_nothing_was_said_is_a_file_too) {
    auto const bytes = recording({});
    auto reader = OggOpusReader::open(bytes);
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader.value().duration(), 0us);
    EXPECT_TRUE(played(reader.value()).caller.empty());
}

TEST(OggOpus, never_spends_more_bits_than_it_was_given) {
    Voices const voices{detail::speech_like(8000, 40000, 1), detail::speech_like(8000, 40000, 2)};
    std::size_t before = 0;
    for (int const bitrate : {32'000, 40'000, 64'000}) {
        auto const size = recording(voices, {.bitrate = bitrate}).size();
        EXPECT_LT(static_cast<double>(size) * 8 / 5, 1.05 * bitrate);
        EXPECT_GT(size, before);
        before = size;
    }
}

TEST(OggOpus, refuses_options_that_would_spoil_a_recording) {
    OggOpusWriter::Options const cases[] = {{.rate = 44100},        {.rate = 0},        {.bitrate = 24'000},
                                            {.bitrate = 1'000'000}, {.complexity = 11}, {.complexity = -1}};
    for (auto const& options : cases) EXPECT_EQ(OggOpusWriter::make(options).error().code, Errc::invalid_input);
}

TEST(OggOpus, refuses_to_write_behind_the_end) {
    auto writer = OggOpusWriter::make({}).value();
    Bytes bytes;
    writer.finish(bytes);
    EXPECT_DEATH(writer.write({}, {}, bytes), "");
    EXPECT_DEATH(writer.finish(bytes), "");
}

TEST(OggOpus, refuses_bytes_that_are_no_recording) {
    SeededRandom random{5};
    Bytes noise(10'000);
    random.fill(noise);
    for (auto const& bytes : {Bytes{}, Bytes{'O', 'g', 'g', 'S'}, noise}) {
        auto const reader = OggOpusReader::open(bytes);
        ASSERT_FALSE(reader);
        EXPECT_EQ(reader.error().code, Errc::invalid_input);
    }
}

TEST(OggOpus, plays_around_damage) {
    auto const bytes = recording({tone(caller_hertz, 8000, 10), silent(8000, 10)});
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
