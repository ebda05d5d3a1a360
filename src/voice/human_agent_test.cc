// SPDX-License-Identifier: Apache-2.0
#include "voice/human_agent.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "voice/mock_speech.h"
#include "voice/trial_agent.h"
#include "voice/trial_leg.h"
#include "voice/trial_phone.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

/// A human on a telephone of her own; the caller's line is a TrialFloor.
class HumanAgentTest : public testing::Test {
protected:
    HumanAgentTest() {
        auto socket = TrialPhone::open(random_);
        auto media = phone_.meet(socket, clock_.monotonic());
        human_ = HumanAgent::open(context_.get_executor(),
                                  std::make_unique<TrialLeg>(leg_, std::move(media), std::move(socket)), *pump_,
                                  {pool_, mouth_}, clock_)
                     .value();
    }
    ~HumanAgentTest() override {
        TaskGroup last{context_.get_executor()};
        static_cast<void>(last.spawn(human_->close()));
        context_.restart();
        context_.run();
    }
    /// Both sides hum at these levels until `wanted`, for at most so many packets.
    bool until(std::function<bool()> const& wanted, audio::Sample human, audio::Sample caller, int packets = 500) {
        auto next = clock_.monotonic();
        for (int i = 0; i < packets && !wanted(); ++i) {
            phone_.hum(human);
            human_->on(floor_.beat(flat(caller), next), next);
            floor_.queue.clear();
            next += 20ms;
            while (clock_.monotonic() < next) {
                context_.restart();
                context_.run_one_for(std::chrono::duration_cast<std::chrono::nanoseconds>(next - clock_.monotonic()));
                listen();
            }
            for (auto const& [frame, mark] : floor_.queue) to_caller_ += is_loud(frame.samples) ? 1 : 0;
        }
        return wanted();
    }
    void listen() {
        while (auto const packet = phone_.listen(clock_.monotonic())) to_human_ += is_loud(packet->pcm) ? 1 : 0;
    }

    asio::io_context context_;
    SystemClock clock_;
    SystemRandom random_;
    std::unique_ptr<MediaPump> pump_ = MediaPump::start({}, clock_, random_).value();
    TrialPhone phone_{random_};
    TrialLeg::Script leg_{context_};
    TrialPool pool_;
    MockSynthesizer mouth_;
    TrialFloor floor_;
    std::unique_ptr<HumanAgent> human_;
    int to_caller_ = 0, to_human_ = 0;  // loud frames
};

TEST_F(HumanAgentTest, joins_the_two_and_neither_hears_the_other_before) {
    EXPECT_FALSE(until([this] { return to_caller_ > 0; }, 6'000, 0, 10));
    human_->begin(floor_, clock_.monotonic());
    EXPECT_TRUE(until([this] { return to_caller_ > 10 && to_human_ > 10; }, 6'000, 6'000));
}

TEST_F(HumanAgentTest, says_what_it_is_about_before_the_human_hears_the_caller) {
    pool_.held = true;
    human_->brief("A caller.");
    human_->begin(floor_, clock_.monotonic());
    EXPECT_FALSE(until([this] { return to_human_ + to_caller_ > 0; }, 6'000, 6'000, 10)) << "not made yet";
    pool_.release();
    EXPECT_TRUE(until([this] { return to_human_ > 10; }, 0, 0)) << "the words, and no caller";
    EXPECT_TRUE(until([this] { return to_caller_ > 10; }, 6'000, 0)) << "joined after them";
}

TEST_F(HumanAgentTest, a_brief_that_cannot_be_spoken_keeps_nobody_apart) {
    pool_.refuses = true;
    human_->brief("A caller.");
    human_->begin(floor_, clock_.monotonic());
    EXPECT_TRUE(until([this] { return to_caller_ > 10 && to_human_ > 10; }, 6'000, 6'000));
}

TEST_F(HumanAgentTest, passes_keys_on_in_both_directions) {
    human_->begin(floor_, clock_.monotonic());
    ASSERT_TRUE(until([this] { return to_caller_ > 0; }, 6'000, 0));
    phone_.press('7');
    EXPECT_TRUE(until([this] { return floor_.pressed == "7"; }, 0, 0));
}

TEST_F(HumanAgentTest, ends_the_call_when_the_human_hangs_up_also_before_they_were_joined) {
    leg_.happen(ports::Ended{ports::EndReason::remote_hung_up});
    EXPECT_TRUE(until([this] { return human_->gone(); }, 0, 0));
    EXPECT_FALSE(floor_.ended);
    human_->begin(floor_, clock_.monotonic());
    EXPECT_EQ(floor_.ended, model::EndReason::transferred);
}

}  // namespace
}  // namespace ombrex::voice
