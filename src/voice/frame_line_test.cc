// SPDX-License-Identifier: Apache-2.0
#include "voice/frame_line.h"

#include <gtest/gtest.h>

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

class TrialChannel final : public ports::SoundChannel {
public:
    explicit TrialChannel(Clock const& clock) : clock_{clock} {}
    void take(std::vector<audio::Sample>& heard) override {
        heard.insert(heard.end(), said.begin(), said.end());
        said.clear();
    }
    [[nodiscard]] std::optional<MonoTime> last_heard() const override { return last; }
    void send(std::span<audio::Frame const> frames) override { sent.insert(sent.end(), frames.begin(), frames.end()); }
    void hush() override { ++hushed; }

    void say(std::size_t samples, audio::Sample level) {
        said.insert(said.end(), samples, level);
        last = clock_.monotonic();
    }

    std::vector<audio::Sample> said;
    std::optional<MonoTime> last;
    std::vector<audio::Frame> sent;
    int hushed = 0;

private:
    Clock const& clock_;
};

class FrameLineTest : public testing::Test {
protected:
    static audio::Frame frame(audio::Sample level) {
        audio::Frame out;
        out.samples.fill(level);
        return out;
    }
    /// The beats of so many frames' time.
    std::vector<Beat> pass(int beats) {
        std::vector<Beat> out;
        for (int i = 0; i < beats; ++i) {
            while (auto const beat = line->take()) out.push_back(*beat);
            clock.advance(audio::frame_duration);
        }
        return out;
    }

    ManualClock clock{TimePoint{}};
    TrialChannel channel{clock};
    std::unique_ptr<FrameLine> line = FrameLine::open(channel, clock).value();
};

TEST_F(FrameLineTest, beats_every_20_ms_whether_or_not_something_is_heard) {
    EXPECT_EQ(pass(50).size(), 50U);
    channel.say(2 * audio::Frame::size, 700);
    auto const beats = pass(3);
    ASSERT_EQ(beats.size(), 3U);
    EXPECT_EQ(beats[0].heard, frame(700));
    EXPECT_EQ(beats[1].heard, frame(700));
    EXPECT_EQ(beats[2].heard, audio::Frame{});
    EXPECT_EQ(line->counts().lost, 1U);
    EXPECT_EQ(line->counts().last_packet, channel.last);
}

TEST_F(FrameLineTest, sends_what_is_to_be_played_at_once_but_no_more_than_the_lead) {
    for (std::uint32_t i = 1; i <= 20; ++i) EXPECT_TRUE(line->play(frame(static_cast<audio::Sample>(i)), i));
    EXPECT_EQ(channel.sent.size(), FrameLine::lead);
    EXPECT_EQ(line->waiting(), 20 - FrameLine::lead);
    auto const beats = pass(20);
    EXPECT_EQ(channel.sent.size(), 20U);
    for (std::uint32_t i = 0; i < 20; ++i) {
        EXPECT_EQ(beats[i].mark, i + 1) << "heard one after the other, by our clock";
        EXPECT_EQ(beats[i].played, frame(static_cast<audio::Sample>(i + 1)));
    }
}

TEST_F(FrameLineTest, a_hush_takes_back_what_was_sent_and_not_heard_and_is_told_only_then) {
    line->hush();
    EXPECT_EQ(channel.hushed, 0) << "there was nothing to be quiet about";
    for (std::uint32_t i = 1; i <= 20; ++i) line->play(frame(1), i);
    EXPECT_EQ(pass(4).back().mark, 4U);
    line->hush();
    EXPECT_EQ(channel.hushed, 1);
    EXPECT_EQ(line->waiting(), 0U);
    for (auto const& beat : pass(5)) EXPECT_EQ(beat.mark, 0U);
    EXPECT_EQ(channel.sent.size(), FrameLine::lead + 4U) << "nothing stale is sent after it";
    line->play(frame(2), 99);
    EXPECT_EQ(channel.sent.back(), frame(2));
}

TEST_F(FrameLineTest, takes_no_more_than_it_may_hold) {
    std::uint32_t taken = 0;
    while (line->play(frame(1), taken + 1)) ++taken;
    EXPECT_EQ(taken, Line::frames_max + FrameLine::lead);
}

TEST_F(FrameLineTest, a_strand_that_slept_does_not_make_up_for_it) {
    static_cast<void>(pass(1));
    clock.advance(5s);
    EXPECT_LE(pass(1).size(), 2U);
    EXPECT_GT(line->counts().beats_lost, 200U);
}

TEST_F(FrameLineTest, keeps_its_beat_just_behind_pieces_that_come_evenly) {
    // 20 ms each, 15 ms after the beat: each would wait 5 ms before its own.
    clock.advance(15ms);
    auto due = clock.monotonic();
    std::chrono::microseconds waited{0};
    for (int i = 0; i < 400; ++i, due += 20ms) {
        channel.say(audio::Frame::size, 700);
        for (int ms = 0; ms < 20; ++ms) {
            while (auto const beat = line->take()) waited = clock.monotonic() - beat->arrived;
            clock.advance(1ms);
        }
    }
    EXPECT_LE(waited, 4ms);
    EXPECT_LE(line->counts().lost, 3U);
}

}  // namespace
}  // namespace ombrex::voice
