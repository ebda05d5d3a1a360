// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "audio/ogg_opus_reader.h"
#include "audio/ogg_opus_writer.h"
#include "crypto/sealed_writer.h"
#include "services/begin_call.h"
#include "services/save_recording.h"
#include "tests/contract/archive_fixture.h"
#include "voice/recording_binding.h"

namespace ombrex::testing_support {

inline constexpr int rate = 8000;
inline constexpr int seconds = 40;

inline std::vector<audio::Sample> tone(double hertz, double peak) {
    std::vector<audio::Sample> samples(seconds * rate);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] =
            static_cast<audio::Sample>(peak * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return samples;
}

/// Both sides sound without a pause: 440 Hz the caller, 1000 Hz the agent. A silence in it was made.
inline Bytes both_sound() {
    auto writer = audio::OggOpusWriter::make({}).value();
    Bytes bytes;
    writer.write(tone(440, 8000), tone(1000, 8000), bytes);
    writer.finish(bytes);
    return bytes;
}

/// A recorded call of 40 s in a real store.
class RecordedTest : public ArchiveTest {
protected:
    using Text = decltype(model::Turn::text);
    model::Transcript const said{
        {0, model::Speaker::agent, Text{"Hello, how can I help?"}, std::chrono::seconds{0}},
        {1, model::Speaker::caller, Text{"I want a haircut please and my number is 07700 900123 and that is all."},
         std::chrono::seconds{5}},
        {1, model::Speaker::agent, Text{"Is it 07700 900123?"}, std::chrono::seconds{15}},
        {2, model::Speaker::caller, Text{"Yes, and what does it cost?"}, std::chrono::seconds{20}},
        {2, model::Speaker::agent, Text{"That depends on how long it is."}, std::chrono::seconds{30}},
    };

    /// As it happens in a call; `saved` false: it still lies in the spool.
    model::RecordingId record(model::CallId call, Bytes const& sound, bool saved = true) {
        in_unit([&](ports::UnitOfWork& unit) {
            model::Call row;
            row.id = call;
            row.company = company;
            row.answered = clock.now();
            return unit.calls().begin(row, until(privacy::Category::call_metadata));
        });
        auto begun = wait(services::begin_recording(deps, {company, call, shop, clock.now()}, keys, soon())).value();
        auto const recording = begun.recording.id;
        auto const file = spool->create(recording).value();
        crypto::SealedWriter writer{std::move(begun.key), voice::recording_binding(company, recording), random,
                                    [&](crypto::Sealed const& piece) { return file->append(piece); }};
        EXPECT_TRUE(writer.write(sound) && writer.finish() && file->sync());
        ports::Job const job{model::JobId{}, "", company, recording.value(), 0};
        if (saved) {
            EXPECT_TRUE(wait(services::save_recording(deps, recordings(), job, soon())));
        }
        return recording;
    }
    void write_down(model::CallId call, model::Transcript const& turns) {
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.calls().put_transcript(company, call, turns, until(privacy::Category::transcript));
        });
    }
    privacy::EraseOn until(privacy::Category category) const {
        return privacy::erase_on(deps.policy, category, clock.now(), TimeZone::utc());
    }

    model::Assistant shop = barber();
};

/// How loud each second of both voices is, as root mean square.
struct Loudness {
    std::vector<double> caller, agent;
};

inline Loudness loudness(ByteView ogg) {
    auto reader = audio::OggOpusReader::open(ogg).value();
    Loudness out;
    std::vector<audio::Sample> caller(4800), agent(4800);  // a tenth of a second
    for (;;) {
        std::size_t got = 0;
        while (got < caller.size()) {
            auto const more = reader.read(std::span{caller}.subspan(got), std::span{agent}.subspan(got));
            if (more == 0) return out;
            got += more;
        }
        for (auto* voice : {&caller, &agent}) {
            double sum = 0;
            for (auto const sample : *voice) sum += static_cast<double>(sample) * sample;
            (voice == &caller ? out.caller : out.agent).push_back(std::sqrt(sum / 4800));
        }
    }
}

inline constexpr double silence = 3;           // of 32768: less than the codec's own noise
inline constexpr double loud = 8000 / 1.4142;  // of a sine

/// In tenths of a second, exclusive.
inline void expect_silent(std::vector<double> const& voice, std::size_t from, std::size_t to) {
    for (auto i = from; i < to; ++i) EXPECT_LT(voice.at(i), silence) << i;
}
inline void expect_unchanged(std::vector<double> const& voice, std::size_t from, std::size_t to) {
    for (auto i = from; i < to; ++i) EXPECT_NEAR(voice.at(i), loud, loud / 20) << i;
}

/// The copy of `said`, to which both_sound() was played: silent where the number was said or read back, and nowhere
/// else.
inline void expect_number_silent(ByteView copy) {
    auto const heard = loudness(copy);
    expect_unchanged(heard.caller, 1, 30);  // before the caller's turn can have begun
    expect_silent(heard.caller, 62, 145);   // 42 letters at 30 ms behind 5 s; it may last nearly to the answer
    expect_unchanged(heard.caller, 215, 395);
    expect_unchanged(heard.agent, 1, 140);
    expect_silent(heard.agent, 155, 290);  // the reading back
    expect_unchanged(heard.agent, 315, 395);
}

}  // namespace ombrex::testing_support
