// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/media_lane.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "audio/level.h"
#include "voice/trial_phone.h"

namespace ombrex::voice::detail {
namespace {

using namespace std::chrono_literals;

class MediaLaneTest : public testing::Test {
protected:
    void SetUp() override { lane({}); }

    void lane(std::function<void(ports::RtpMedia&)> const& change) {
        auto socket = TrialPhone::open(random_);
        media_ = phone_.meet(socket, now_);
        if (change) change(media_);
        shared_ = std::make_shared<LineShared>(EventFd::make().value());
        inbox_ = std::make_shared<PumpInbox>(EventFd::make().value());
        line_ = std::make_unique<MediaLine>(shared_, inbox_);
        lane_ = std::make_unique<MediaLane>(
            std::move(socket), media_,
            MediaLane::Start{.header = {.sequence = 65'530, .timestamp = 1'000, .ssrc = 9}, .noise = 1, .now = now_},
            shared_);
    }

    /// Time passes, a millisecond at a time.
    void pass(std::chrono::milliseconds time) {
        for (; time > 0ms; time -= 1ms) {
            now_ += 1ms;
            if (lane_->due() <= now_) lane_->beat(now_);
        }
    }
    std::vector<TrialPhone::Heard> heard() {
        std::vector<TrialPhone::Heard> all;
        while (auto packet = phone_.listen(now_)) all.push_back(std::move(*packet));
        return all;
    }
    std::vector<Beat> beats() {
        std::vector<Beat> all;
        while (auto beat = line_->take()) all.push_back(*beat);
        return all;
    }

    SystemRandom random_;
    MonoTime now_{1h};
    TrialPhone phone_{random_};
    ports::RtpMedia media_;
    std::shared_ptr<LineShared> shared_;
    std::shared_ptr<PumpInbox> inbox_;
    std::unique_ptr<MediaLine> line_;
    std::unique_ptr<MediaLane> lane_;
};

TEST_F(MediaLaneTest, sends_soft_noise_without_a_gap_when_there_is_nothing_to_say) {
    pass(1s);
    auto const packets = heard();
    ASSERT_GE(packets.size(), 50U);
    for (std::size_t i = 0; i < packets.size(); ++i) {
        EXPECT_EQ(packets[i].header.sequence, static_cast<std::uint16_t>(65'530 + i));
        EXPECT_EQ(packets[i].header.timestamp, 1'000 + 160 * i);
        EXPECT_EQ(packets[i].header.marker, i == 0);
        EXPECT_LT(audio::level_dbfs(packets[i].pcm), -45.0);
    }
}

TEST_F(MediaLaneTest, sends_the_first_frame_of_a_reply_at_once_and_gives_the_time_back_in_silence) {
    pass(1s);
    static_cast<void>(heard());
    auto const before = now_;
    pass(3ms);
    ASSERT_TRUE(line_->play(flat(8'000), 1));
    lane_->kick(now_);
    auto packets = heard();
    ASSERT_EQ(packets.size(), 1U) << "it did not wait for the beat";
    EXPECT_TRUE(packets[0].header.marker);
    EXPECT_TRUE(is_loud(packets[0].pcm));
    pass(999ms);
    packets = heard();
    EXPECT_EQ(packets.size(), 49U) << "as many in two seconds as if nobody had hurried: " << (now_ - before).count();
}

TEST_F(MediaLaneTest, cannot_be_hurried_into_running_ahead_by_more_than_a_frame) {
    pass(1s);
    static_cast<void>(heard());
    std::size_t packets = 0;
    for (int i = 0; i < 500; ++i) {  // replies of one frame, as close as can be
        static_cast<void>(line_->play(flat(8'000), 1));
        lane_->kick(now_);
        pass(2ms);
        packets += heard().size();
    }
    EXPECT_LE(packets, 51U);
}

TEST_F(MediaLaneTest, gives_each_beat_what_was_heard_and_what_was_played) {
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(phone_.say(flat(static_cast<audio::Sample>(4'000 + 100 * i))));
        lane_->receive(now_);
        ASSERT_TRUE(line_->play(flat(static_cast<audio::Sample>(-1'000 - 100 * i)), static_cast<std::uint32_t>(i + 1)));
        pass(20ms);
    }
    auto const all = beats();
    ASSERT_GE(all.size(), 20U);
    std::uint32_t mark = 0;
    int voiced = 0;
    for (auto const& beat : all) {
        if (beat.mark != 0) {
            EXPECT_EQ(beat.mark, ++mark);
            EXPECT_EQ(beat.played, flat(static_cast<audio::Sample>(-1'000 - 100 * static_cast<int>(mark - 1))));
            EXPECT_GT(beat.left, MonoTime{1h} - 1ms);
        }
        voiced += is_loud(beat.heard.samples) ? 1 : 0;
    }
    EXPECT_GE(mark, 19U);
    EXPECT_GE(voiced, 19);
    EXPECT_EQ(line_->counts().packets_in, 20U);
    EXPECT_EQ(line_->counts().lost, 0U);
}

TEST_F(MediaLaneTest, hands_on_a_packet_six_milliseconds_after_it_came) {
    pass(500ms);
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(phone_.say(flat(9'000)));
        lane_->receive(now_);
        static_cast<void>(beats());
        pass(6ms);
        auto const early = beats();
        if (i > 0) {
            ASSERT_EQ(early.size(), 1U);
            EXPECT_TRUE(is_loud(early[0].heard.samples));
            EXPECT_EQ(early[0].arrived, now_ - 6ms);
        }
        pass(14ms);
    }
}

TEST_F(MediaLaneTest, comes_into_step_when_the_first_packet_was_late) {
    for (int i = 0; i < 120; ++i) {
        auto const late = i == 0 ? 12ms : 0ms;
        pass(late);
        ASSERT_TRUE(phone_.say(flat(9'000)));
        lane_->receive(now_);
        static_cast<void>(beats());
        pass(8ms);
        auto const early = beats().size();
        EXPECT_TRUE(i < 60 || early == 1U) << i;
        pass(12ms - late);
    }
    EXPECT_EQ(line_->counts().lost, 0U);
}

TEST_F(MediaLaneTest, is_silent_at_once_when_hushed_and_speaks_again_when_told) {
    for (int i = 0; i < 10; ++i) ASSERT_TRUE(line_->play(flat(8'000), 1));
    pass(60ms);
    static_cast<void>(heard());
    line_->hush();
    EXPECT_EQ(line_->waiting(), 0U);
    pass(100ms);
    for (auto const& packet : heard()) EXPECT_FALSE(is_loud(packet.pcm));
    ASSERT_TRUE(line_->play(flat(7'000), 2));
    pass(40ms);
    auto const packets = heard();
    EXPECT_TRUE(std::ranges::any_of(packets, [](auto const& packet) { return is_loud(packet.pcm); }));
}

TEST_F(MediaLaneTest, sends_nothing_on_hold_keeps_what_is_to_be_said_and_lets_timestamps_pass) {
    pass(100ms);
    auto const last = heard().back().header;
    media_.send = false;
    lane_->change(media_, now_);
    ASSERT_TRUE(line_->play(flat(8'000), 1));
    lane_->kick(now_);
    pass(400ms);
    EXPECT_TRUE(heard().empty());
    EXPECT_GE(beats().size(), 20U) << "beats go on";
    media_.send = true;
    lane_->change(media_, now_);
    pass(20ms);
    auto const packets = heard();
    ASSERT_EQ(packets.size(), 1U);
    EXPECT_TRUE(is_loud(packets[0].pcm));
    EXPECT_TRUE(packets[0].header.marker);
    EXPECT_EQ(packets[0].header.sequence, static_cast<std::uint16_t>(last.sequence + 1));
    EXPECT_EQ(packets[0].header.timestamp, last.timestamp + 21 * 160);
}

TEST_F(MediaLaneTest, sends_what_was_negotiated) {
    struct Case {
        ports::Codec codec;
        std::uint8_t payload_type;
        std::chrono::milliseconds ptime;
        std::size_t packets_in_600_ms;
    };
    for (auto const& [codec, type, ptime, count] :
         {Case{ports::Codec::pcma, 8, 20ms, 30}, Case{ports::Codec::pcmu, 0, 10ms, 60},
          Case{ports::Codec::pcmu, 0, 30ms, 20}, Case{ports::Codec::pcma, 8, 60ms, 10}}) {
        lane([&, codec = codec, type = type, ptime = ptime](ports::RtpMedia& media) {
            media.codec = codec;
            media.payload_type = type;
            media.ptime = ptime;
        });
        for (int i = 0; i < 30; ++i) ASSERT_TRUE(line_->play(flat(8'000), 1));
        pass(599ms);
        auto const packets = heard();
        ASSERT_EQ(packets.size(), count) << ptime.count();
        for (std::size_t i = 0; i < packets.size(); ++i) {
            EXPECT_EQ(packets[i].header.payload_type, type);
            EXPECT_EQ(packets[i].pcm.size(), static_cast<std::size_t>(ptime.count() * 8));
            EXPECT_EQ(packets[i].header.timestamp, 1'000 + packets[i].pcm.size() * i);
            EXPECT_NEAR(packets[i].pcm[0], 8'000, 300);
        }
        static_cast<void>(beats());
    }
}

TEST_F(MediaLaneTest, reports_keys_and_counts_what_is_no_voice) {
    for (char const key : {'4', '2', '#'}) {
        ASSERT_TRUE(phone_.press(key));
        lane_->receive(now_);
        pass(100ms);
    }
    std::string keys;
    for (auto const& beat : beats()) {
        if (beat.key != 0) keys += beat.key;
    }
    EXPECT_EQ(keys, "42#");
}

TEST_F(MediaLaneTest, does_not_make_up_for_a_long_sleep) {
    pass(100ms);
    static_cast<void>(heard());
    now_ += 10s;
    for (int i = 0; i < 5; ++i) lane_->beat(now_);
    EXPECT_LE(heard().size(), 1U);
}

TEST_F(MediaLaneTest, drops_beats_that_nobody_fetches_and_says_so) {
    pass(3s);
    EXPECT_GT(line_->counts().beats_lost, 50U);
    EXPECT_EQ(beats().size(), 64U);
}

}  // namespace
}  // namespace ombrex::voice::detail
