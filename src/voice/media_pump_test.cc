// SPDX-License-Identifier: Apache-2.0
#include "voice/media_pump.h"

#include <gtest/gtest.h>
#include <poll.h>

#include "voice/trial_phone.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

class MediaPumpTest : public testing::Test {
protected:
    std::unique_ptr<MediaLine> call(TrialPhone& phone) {
        auto socket = TrialPhone::open(random_);
        auto const media = phone.meet(socket, clock_.monotonic());
        return pump_->connect(std::move(socket), media).value();
    }
    static bool ready(MediaLine const& line) {
        pollfd waiting{line.fd(), POLLIN, 0};
        return ::poll(&waiting, 1, 10'000) == 1;
    }
    /// The first beat of which this is true.
    template <class Wanted>
    std::optional<Beat> await(MediaLine& line, Wanted const& wanted) {
        for (int i = 0; i < 500 && ready(line); ++i) {
            while (auto const beat = line.take()) {
                if (wanted(*beat)) return beat;
            }
        }
        return std::nullopt;
    }

    static constexpr std::size_t lines_max = 120;

    SystemRandom random_;
    SystemClock clock_;
    std::unique_ptr<MediaPump> pump_ = MediaPump::start({.lines_max = lines_max}, clock_, random_).value();
};

TEST_F(MediaPumpTest, carries_voice_and_keys_in_and_voice_out_at_once) {
    TrialPhone phone{random_};
    auto const line = call(phone);
    ASSERT_TRUE(await(*line, [](Beat const&) { return true; })) << "beats come before the first packet";
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(phone.say(flat(9'000)));
    EXPECT_TRUE(await(*line, [](Beat const& beat) { return is_loud(beat.heard.samples); }));
    ASSERT_TRUE(phone.press('7'));
    EXPECT_TRUE(await(*line, [](Beat const& beat) { return beat.key == '7'; }));

    ASSERT_TRUE(line->play(flat(8'000), 42));
    auto const played = await(*line, [](Beat const& beat) { return beat.mark == 42; });
    ASSERT_TRUE(played);
    EXPECT_EQ(played->played, flat(8'000));
    bool heard = false;
    while (auto const packet = phone.listen(clock_.monotonic(), 0ms)) heard = heard || is_loud(packet->pcm);
    EXPECT_TRUE(heard);
    EXPECT_GE(line->counts().packets_in, 5U);
    EXPECT_GT(line->counts().packets_out, 0U);
    EXPECT_TRUE(line->counts().last_packet);
}

TEST_F(MediaPumpTest, wakes_for_replies_also_when_the_first_was_there_before_the_line) {
    TrialPhone phone{random_};
    auto const line = call(phone);
    std::uint32_t reply = 0;
    do {
        ASSERT_TRUE(line->play(flat(8'000), ++reply));
        ASSERT_TRUE(await(*line, [&](Beat const& beat) { return beat.mark == reply; }));
        for (int beats = 0; beats < 25; ++beats) ASSERT_TRUE(await(*line, [](Beat const&) { return true; }));
    } while (reply < 100 && line->counts().at_once == 0);  // a busy machine may wake late, now and then
    EXPECT_GT(line->counts().at_once, 0U);
}

TEST_F(MediaPumpTest, presses_keys_between_what_is_said) {
    auto here = TrialPhone::open(random_), there = TrialPhone::open(random_);
    auto const now = clock_.monotonic();
    ports::RtpMedia to_there, to_here;
    to_there.telephone_event = to_here.telephone_event = 101;
    to_there.peer = {there.local(), there.local().address(), there.local().port()};
    to_here.peer = {here.local(), here.local().address(), here.local().port()};
    here.expect(to_there.peer, now);
    there.expect(to_here.peer, now);
    auto const caller = pump_->connect(std::move(here), to_there).value();
    auto const agent = pump_->connect(std::move(there), to_here).value();
    EXPECT_FALSE(caller->press('x'));
    ASSERT_TRUE(caller->play(flat(9'000), 1));
    for (char const key : {'1', '1', '#'}) ASSERT_TRUE(caller->press(key));
    ASSERT_TRUE(caller->play(flat(9'000), 2));
    std::string keys;
    ASSERT_TRUE(await(*agent, [&](Beat const& beat) {
        if (beat.key != 0) keys += beat.key;
        return keys.size() == 3;
    }));
    EXPECT_EQ(keys, "11#");
    EXPECT_TRUE(await(*caller, [](Beat const& beat) { return beat.mark == 2; }));
}

TEST_F(MediaPumpTest, carries_calls_side_by_side_each_with_its_own_voice) {
    std::vector<std::unique_ptr<TrialPhone>> phones;
    std::vector<std::unique_ptr<MediaLine>> lines;
    for (int i = 0; i < 3; ++i) {
        phones.push_back(std::make_unique<TrialPhone>(random_));
        lines.push_back(call(*phones.back()));
    }
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(phones[1]->say(flat(9'000)));
    EXPECT_TRUE(await(*lines[1], [](Beat const& beat) { return is_loud(beat.heard.samples); }));
    for (auto const quiet : {0U, 2U}) {
        while (auto const beat = lines[quiet]->take()) EXPECT_FALSE(is_loud(beat->heard.samples));
    }
}

TEST_F(MediaPumpTest, takes_no_more_lines_than_it_may_and_new_ones_when_old_ones_have_gone) {
    TrialPhone phone{random_};
    std::vector<std::unique_ptr<MediaLine>> lines;
    for (std::size_t i = 0; i < lines_max; ++i) lines.push_back(call(phone));
    auto socket = TrialPhone::open(random_);
    auto const media = phone.meet(socket, clock_.monotonic());
    EXPECT_EQ(pump_->connect(std::move(socket), media).error().code, Errc::unavailable);
    lines.clear();
    auto const deadline = clock_.monotonic() + 10s;
    while (pump_->lines() > 0 && clock_.monotonic() < deadline) std::this_thread::yield();
    EXPECT_EQ(pump_->lines(), 0U);
    EXPECT_TRUE(ready(*call(phone)));
}

TEST_F(MediaPumpTest, lets_lines_go_while_their_packets_come) {
    TrialPhone phone{random_};
    auto const end = clock_.monotonic() + 10s;
    for (int i = 0; i < 100; ++i) {
        auto const line = call(phone);
        for (int packets = 0; packets < 10; ++packets) static_cast<void>(phone.hum(6'000));
        static_cast<void>(line->play(flat(8'000), 1));
    }
    while (pump_->lines() > 0 && clock_.monotonic() < end) std::this_thread::yield();
    EXPECT_EQ(pump_->lines(), 0U);
    EXPECT_TRUE(ready(*call(phone)));
}

TEST_F(MediaPumpTest, may_go_before_its_lines) {
    TrialPhone phone{random_};
    auto const line = call(phone);
    pump_.reset();
    while (line->take()) continue;
    EXPECT_TRUE(line->play({}, 1));
    line->change({});
}

}  // namespace
}  // namespace ombrex::voice
