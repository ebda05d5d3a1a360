// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "audio/ogg_opus_reader.h"
#include "audio/ogg_opus_writer.h"
#include "base/temporary_folder.h"
#include "crypto/sealed_writer.h"
#include "services/begin_call.h"
#include "services/export_recording.h"
#include "services/save_recording.h"
#include "tests/contract/store_fixture.h"
#include "voice/recording_binding.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using enum model::Speaker;

constexpr int rate = 8000;
constexpr int seconds = 40;

std::vector<audio::Sample> tone(double hertz, double peak) {
    std::vector<audio::Sample> samples(seconds * rate);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] =
            static_cast<audio::Sample>(peak * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return samples;
}

/// Both sides sound without a pause: 440 Hz the caller, 1000 Hz the agent. A silence in it was made.
Bytes both_sound() {
    auto writer = audio::OggOpusWriter::make({}).value();
    Bytes bytes;
    writer.write(tone(440, 8000), tone(1000, 8000), bytes);
    writer.finish(bytes);
    return bytes;
}

/// A recorded call of 40 s in a real store, and what a copy of it sounds like.
class RecordingExportTest : public StoreTest {
protected:
    RecordingExportTest()
        : spool{files::RecordingSpool::open(folder / "spool").value()},
          objects{files::ObjectStore::open(folder / "objects").value()} {}

    using Text = decltype(model::Turn::text);
    model::Transcript const said{
        {0, agent, Text{"Hello, how can I help?"}, 0s},
        {1, caller, Text{"I want a haircut please and my number is 07700 900123 and that is all."}, 5s},
        {1, agent, Text{"Is it 07700 900123?"}, 15s},
        {2, caller, Text{"Yes, and what does it cost?"}, 20s},
        {2, agent, Text{"That depends on how long it is."}, 30s},
    };

    /// As it happens in a call; `saved` false: it still lies in the spool.
    void record(Bytes const& sound, bool saved = true) {
        in_unit([&](ports::UnitOfWork& unit) {
            model::Call call;
            call.id = id;
            call.company = company;
            call.answered = clock.now();
            return unit.calls().begin(call, until(privacy::Category::call_metadata));
        });
        auto begun = wait(services::begin_recording(deps, {company, id, shop, clock.now()}, keys, soon()));
        ASSERT_TRUE(begun);
        auto const recording = begun.value().recording.id;
        auto const file = spool->create(recording).value();
        crypto::SealedWriter writer{std::move(begun.value().key), voice::recording_binding(company, recording), random,
                                    [&](crypto::Sealed const& piece) { return file->append(piece); }};
        ASSERT_TRUE(writer.write(sound));
        ASSERT_TRUE(writer.finish());
        ASSERT_TRUE(file->sync());
        ports::Job const job{model::JobId{}, "", company, recording.value(), 0};
        if (saved) {
            ASSERT_TRUE(wait(services::save_recording(deps, room(), job, soon())));
        }
    }
    services::RecordingRoom room() { return {*spool, *objects, keys}; }
    void write_down(model::Transcript const& turns) {
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.calls().put_transcript(company, id, turns, until(privacy::Category::transcript));
        });
    }
    Result<services::ExportedRecording> copy_to(Bytes& out, model::CompanyId of) {
        auto const sink = [&](ByteView bytes) {
            largest = std::max(largest, bytes.size());
            out.insert(out.end(), bytes.begin(), bytes.end());
            return ok();
        };
        return wait(services::export_recording(deps, room(), redactor, {of, id, "operator:test"}, sink, soon()));
    }
    privacy::EraseOn until(privacy::Category category) const {
        return privacy::erase_on(deps.policy, category, clock.now(), TimeZone::utc());
    }

    TemporaryFolder folder;
    std::unique_ptr<files::RecordingSpool> spool;
    std::unique_ptr<files::ObjectStore> objects;
    services::Deps deps{*database, clock, random, privacy::published_policy};
    redaction::Redactor redactor;
    model::CallId id{Id128::make(random)};
    model::Assistant shop = barber();
    std::size_t largest = 0;
};

/// How loud each second of both voices is, as root mean square.
struct Loudness {
    std::vector<double> caller, agent;
};

Loudness loudness(ByteView ogg) {
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

constexpr double silence = 3;           // of 32768: less than the codec's own noise
constexpr double loud = 8000 / 1.4142;  // of a sine

/// In tenths of a second, exclusive.
void expect_silent(std::vector<double> const& voice, std::size_t from, std::size_t to) {
    for (auto i = from; i < to; ++i) EXPECT_LT(voice.at(i), silence) << i;
}
void expect_unchanged(std::vector<double> const& voice, std::size_t from, std::size_t to) {
    for (auto i = from; i < to; ++i) EXPECT_NEAR(voice.at(i), loud, loud / 20) << i;
}

TEST_F(RecordingExportTest, C23_the_copy_is_silent_where_a_number_is_said_or_read_back_and_the_same_elsewhere) {
    record(both_sound());
    write_down(said);
    Bytes copy;
    auto const done = copy_to(copy, company);
    ASSERT_TRUE(done) << done.error().detail;
    EXPECT_GE(done.value().ranges, 2U);
    auto const heard = loudness(copy);
    expect_unchanged(heard.caller, 1, 30);  // before the caller's turn can have begun
    expect_silent(heard.caller, 62, 145);   // 42 letters at 30 ms behind 5 s; it may last nearly to the answer
    expect_unchanged(heard.caller, 215, 395);
    expect_unchanged(heard.agent, 1, 140);
    expect_silent(heard.agent, 155, 290);  // the reading back
    expect_unchanged(heard.agent, 315, 395);
}

TEST_F(RecordingExportTest, C23_is_audited_and_hands_out_the_copy_in_small_pieces) {
    record(both_sound());
    write_down(said);
    Bytes copy;
    ASSERT_TRUE(copy_to(copy, company));
    EXPECT_LT(largest, 256U * 1024);
    EXPECT_GT(copy.size(), largest);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const entries = unit.audit().read(1, 10).value();
        EXPECT_EQ(entries.size(), 1U);
        EXPECT_EQ(entries.front().action, "recording_exported_redacted");
        EXPECT_EQ(entries.front().actor, "operator:test");
        EXPECT_EQ(entries.front().subject, id.value());
        return ok();
    });
}

TEST_F(RecordingExportTest, C23_what_nobody_can_redact_is_not_exported) {
    record(both_sound());
    Bytes copy;
    EXPECT_EQ(copy_to(copy, company).error().code, Errc::not_found) << "no transcript";
    write_down(said);
    EXPECT_EQ(copy_to(copy, model::CompanyId{Id128::make(random)}).error().code, Errc::not_found) << "not his";
    EXPECT_TRUE(copy.empty());
}

TEST_F(RecordingExportTest, a_recording_that_still_grows_is_not_exported) {
    record(both_sound(), false);
    write_down(said);
    Bytes copy;
    EXPECT_EQ(copy_to(copy, company).error().code, Errc::conflict);
}

}  // namespace
}  // namespace ombrex
