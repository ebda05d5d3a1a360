// SPDX-License-Identifier: Apache-2.0
#include "voice/recorder.h"

#include <gtest/gtest.h>

#include <future>
#include <mutex>

#include "audio/level.h"
#include "audio/ogg_opus_reader.h"
#include "base/wait.h"
#include "crypto/sealed_reader.h"
#include "voice/recording_binding.h"
#include "voice/trial_phone.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

/// A disk in memory, that may be full after so many bytes, or stand still.
struct Disk {
    Bytes bytes;
    std::size_t synced = 0;
    std::size_t room = SIZE_MAX;
    std::mutex busy;
};
class DiskFile final : public ports::SpoolFile {
public:
    explicit DiskFile(Disk& disk) : disk_{disk} {}
    Result<void> append(crypto::Sealed const& piece) override {
        std::scoped_lock const lock{disk_.busy};
        if (disk_.bytes.size() + piece.bytes().size() > disk_.room) return Error{Errc::unavailable, "the disk is full"};
        disk_.bytes.insert(disk_.bytes.end(), piece.bytes().begin(), piece.bytes().end());
        return ok();
    }
    Result<void> sync() override {
        std::scoped_lock const lock{disk_.busy};
        disk_.synced = disk_.bytes.size();
        return ok();
    }

private:
    Disk& disk_;
};

class RecorderTest : public testing::Test {
protected:
    static crypto::SealKey key() {
        SeededRandom same{7};
        return crypto::SealKey::generate(same);
    }
    static crypto::Binding binding() { return recording_binding(model::CompanyId{}, model::RecordingId{}); }

    std::unique_ptr<Recorder> record() {
        return Recorder::start({std::make_unique<DiskFile>(disk_), key(), binding()}, random_).value();
    }
    static audio::Frame tone(int frame, audio::Sample peak) {
        audio::Frame made;
        for (std::size_t i = 0; i < made.samples.size(); ++i) {
            auto const at = static_cast<std::size_t>(frame) * made.samples.size() + i;
            made.samples[i] = static_cast<audio::Sample>(at / 10 % 2 == 0 ? peak : -peak);
        }
        return made;
    }
    static RecordingReport close(Recorder& recorder) {
        std::promise<RecordingReport> report;
        recorder.close([&](RecordingReport last) { report.set_value(std::move(last)); });
        return report.get_future().get();
    }

    struct Opened {
        bool ends_early = false;
        std::chrono::microseconds duration{0};
        double caller_dbfs = 0, agent_dbfs = 0;
    };
    Task<Result<Bytes>> part(std::uint64_t offset, std::size_t length) {
        auto const from = disk_.bytes.begin() + static_cast<std::ptrdiff_t>(offset);
        co_return Bytes(from, from + static_cast<std::ptrdiff_t>(length));
    }
    Task<Bytes> unseal(std::size_t size, bool& ends_early) {
        auto reader = co_await crypto::SealedReader::open(
            key(), binding(), size, [this](std::uint64_t offset, std::size_t length) { return part(offset, length); });
        EXPECT_TRUE(reader);
        if (!reader) co_return Bytes{};
        ends_early = reader.value().ends_early();
        co_return (co_await reader.value().read(0, crypto::SealedReader::read_max)).value();
    }
    /// Unseals and decodes the first `size` bytes of the disk.
    Opened open(std::size_t size) {
        Opened opened;
        auto const ogg = wait(unseal(size, opened.ends_early));
        auto reader = audio::OggOpusReader::open(ogg).value();
        opened.duration = reader.duration();
        std::vector<audio::Sample> caller(48'000 * 60);
        auto agent = caller;
        auto const count = reader.read(caller, agent);
        opened.caller_dbfs = audio::level_dbfs(std::span{caller}.first(count));
        opened.agent_dbfs = audio::level_dbfs(std::span{agent}.first(count));
        return opened;
    }

    Disk disk_;
    SystemRandom random_;
};

TEST_F(RecorderTest, C3_records_both_sides_sealed_and_to_the_frame) {
    auto const recorder = record();
    for (int i = 0; i < 165; ++i) recorder->add(tone(i, 6'000), tone(i, 600));
    auto const report = close(*recorder);
    EXPECT_EQ(report.state, RecordingState::finished);
    EXPECT_EQ(report.length, 3'300ms);
    EXPECT_EQ(disk_.synced, disk_.bytes.size());
    auto const opened = open(disk_.bytes.size());
    EXPECT_FALSE(opened.ends_early);
    EXPECT_NEAR(static_cast<double>(opened.duration.count()), 3'300'000, 1'000);
    EXPECT_NEAR(opened.caller_dbfs - opened.agent_dbfs, 20, 3);
    auto const ogg = std::string_view{"OggS"};
    EXPECT_EQ(as_text(disk_.bytes).find(ogg), std::string_view::npos) << "plaintext on the disk";
}

TEST_F(RecorderTest, a_crash_leaves_what_was_synced_to_the_last_second) {
    auto const recorder = record();
    for (int i = 0; i < 165; ++i) recorder->add(tone(i, 6'000), {});
    static_cast<void>(close(*recorder));
    std::chrono::microseconds opened_to{0};
    for (std::size_t size = disk_.bytes.size() - 1; size > disk_.bytes.size() / 2; size -= 397) {
        auto const opened = open(size);
        EXPECT_TRUE(opened.ends_early);
        opened_to = std::max(opened_to, opened.duration);
    }
    EXPECT_GE(opened_to, 2'970ms);
}

TEST_F(RecorderTest, a_full_disk_ends_the_recording_where_it_was_last_safe_and_never_the_call) {
    disk_.room = 12'000;
    auto const recorder = record();
    for (int i = 0; i < 250; ++i) recorder->add(tone(i, 6'000), tone(i * 3, 5'000));
    auto const report = close(*recorder);
    EXPECT_EQ(report.state, RecordingState::failed);
    EXPECT_EQ(report.why, "the disk is full");
    EXPECT_GE(report.length, 1s);
    EXPECT_LT(report.length, 5s);
    EXPECT_GE(open(disk_.synced).duration, report.length - 20ms);
}

TEST_F(RecorderTest, writes_silence_while_paused) {
    auto const recorder = record();
    recorder->pause(true);
    for (int i = 0; i < 100; ++i) recorder->add(tone(i, 6'000), tone(i, 6'000));
    static_cast<void>(close(*recorder));
    auto const opened = open(disk_.bytes.size());
    EXPECT_NEAR(static_cast<double>(opened.duration.count()), 2'000'000, 1'000);
    EXPECT_LT(opened.caller_dbfs, -75);
    EXPECT_LT(opened.agent_dbfs, -75);
}

TEST_F(RecorderTest, what_went_by_before_the_consent_is_silence_and_the_times_stay_those_of_the_call) {
    auto const recorder = record();
    recorder->skip(400);  // eight seconds, more than the queue holds
    for (int i = 0; i < 50; ++i) recorder->add(tone(i, 6'000), {});
    auto const report = close(*recorder);
    EXPECT_EQ(report.length, 9s);
    EXPECT_EQ(report.missed, 0s);
    auto const opened = open(disk_.bytes.size());
    EXPECT_NEAR(static_cast<double>(opened.duration.count()), 9'000'000, 1'000);
    EXPECT_LT(opened.caller_dbfs, -20) << "a ninth of it sounds";
}

TEST_F(RecorderTest, stops_for_good_when_the_caller_refuses) {
    auto const recorder = record();
    recorder->refuse();
    for (int i = 0; i < 200; ++i) recorder->add(tone(i, 6'000), tone(i, 6'000));
    EXPECT_EQ(close(*recorder).state, RecordingState::refused);
    EXPECT_TRUE(disk_.bytes.empty());
}

TEST_F(RecorderTest, a_disk_that_stands_still_costs_silence_but_no_time) {
    auto const recorder = record();
    {
        std::scoped_lock const still{disk_.busy};
        for (int i = 0; i < 1'000; ++i) recorder->add(tone(i, 6'000), {});
    }
    auto const report = close(*recorder);
    EXPECT_EQ(report.state, RecordingState::finished);
    EXPECT_EQ(report.length, 20s);
    EXPECT_GT(report.missed, 10s);
    EXPECT_NEAR(static_cast<double>(open(disk_.bytes.size()).duration.count()), 20'000'000, 1'000);
}

TEST_F(RecorderTest, finishes_by_itself_when_it_is_let_go) {
    {
        auto const recorder = record();
        for (int i = 0; i < 50; ++i) recorder->add(tone(i, 6'000), {});
    }
    EXPECT_FALSE(open(disk_.bytes.size()).ends_early);
}

}  // namespace
}  // namespace ombrex::voice
