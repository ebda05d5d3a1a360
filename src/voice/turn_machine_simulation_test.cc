// SPDX-License-Identifier: Apache-2.0
// Thousands of calls of a seed: a caller who speaks, pauses and coughs at random, engines that are slow at random, a
// receptionist who says anything. What must hold in all of them is checked at every step.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

#include "base/random.h"
#include "voice/turn_machine.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;
using Phase = TurnMachine::Phase;

class SimulatedCall {
public:
    explicit SimulatedCall(std::uint64_t seed) : random_{seed}, machine_{options(), now_} {
        later(chance(900) + 1, [this] { reply(); });
    }

    void run(std::chrono::milliseconds time, bool caller_is_silent) {
        for (auto const end = now_ + time; now_ < end && machine_.phase() != Phase::ended;) step(caller_is_silent);
    }

    [[nodiscard]] std::set<int> const& unanswered() const { return open_; }
    [[nodiscard]] Phase phase() const { return machine_.phase(); }
    [[nodiscard]] int handed() const { return handed_; }
    [[nodiscard]] int glued() const { return glued_; }
    [[nodiscard]] int halted() const { return halted_; }

private:
    static TurnOptions options() { return {}; }
    std::int64_t chance(std::uint64_t bound) { return static_cast<std::int64_t>(random_.below(bound)); }
    void later(std::int64_t ms, std::function<void()> what) { events_.emplace(now_ + ms * 1ms, std::move(what)); }

    void step(bool caller_is_silent) {
        now_ += TurnOptions::window;
        while (!events_.empty() && events_.begin()->first <= now_) {
            auto const what = std::move(events_.begin()->second);
            events_.erase(events_.begin());
            what();
        }
        if (--stretch_ <= 0) {
            speaks_ = !speaks_ && !caller_is_silent;
            stretch_ = 1 + chance(speaks_ ? 60 : 90);
        }
        float const noise = static_cast<float>(chance(100)) / 100;
        float const p = speaks_ && !caller_is_silent ? 0.4F + 0.6F * noise : caller_is_silent ? 0.0F : 0.45F * noise;
        tell(turn_event::Window{p});
        if (!caller_is_silent && chance(400) == 0) tell(turn_event::Key{"0123456789*#"[chance(12)]});
        play();
    }

    /// The mouth: plays the reply unless told otherwise.
    void play() {
        if (left_ <= 0 || paused_) return;
        if (!audible_) {
            audible_ = true;
            tell(turn_event::Playing{locked_});
            if (left_ <= 0 || paused_) return;
        }
        if (--left_ > 0) return;
        if (chance(3) == 0) {  // another utterance
            left_ = 1 + chance(100);
            locked_ = chance(4) == 0;
            audible_ = false;
            return;
        }
        tell(turn_event::Finished{});
    }

    void reply() {
        left_ = chance(150);
        locked_ = chance(3) == 0;
        audible_ = paused_ = false;
        if (left_ == 0) tell(turn_event::Finished{});
    }

    void consult() {
        auto const exchange = ++exchange_;
        bool const tool = chance(3) == 0;
        if (tool) {
            tell(turn_event::Busy{true});
            if (chance(2) == 0) tell(turn_event::Effects{});
        }
        if (exchange != exchange_) return;
        later(1 + chance(tool ? 4'000 : 300), [this, exchange, tool] {
            if (exchange != exchange_) return;
            if (tool) tell(turn_event::Busy{false});
            tell(turn_event::Dictation{chance(4) == 0});
            reply();
        });
    }

    void tell(TurnEvent const& event) {
        for (auto const& action : machine_.on(event, now_))
            std::visit([this](auto const& what) { obey(what); }, action);
    }

    void obey(turn_action::Open action) { EXPECT_TRUE(open_.insert(action.turn).second); }
    void obey(turn_action::Decode action) {
        EXPECT_TRUE(open_.contains(action.turn));
        if (chance(50) == 0) return;  // the engine failed
        later(20 + chance(700), [this, action] {
            tell(turn_event::Text{action.turn, action.version, action.partial, static_cast<Words>(chance(3))});
        });
    }
    void obey(turn_action::Judge action) {
        later(20 + chance(300), [this, action] {
            tell(turn_event::Score{action.turn, action.version, static_cast<float>(chance(100)) / 100});
        });
    }
    void obey(turn_action::Hand action) {
        EXPECT_EQ(open_.erase(action.turn), 1U) << "handed twice, or never opened";
        provisional_ = action.turn;
        ++handed_;
        silent();
        pending_ = true;
        later(0, [this] {
            if (std::exchange(pending_, false)) consult();
        });
    }
    void obey(turn_action::Glue) {
        ++glued_;
        pending_ = false;
        ++exchange_;
        silent();
        if (provisional_ != 0) open_.insert(std::exchange(provisional_, 0));
    }
    void obey(turn_action::Settle) { provisional_ = 0; }
    void obey(turn_action::Dismiss action) { EXPECT_EQ(open_.erase(action.turn), 1U); }
    void obey(turn_action::Halt) {
        EXPECT_FALSE(locked_ && audible_) << "a locked utterance was halted";
        EXPECT_FALSE(paused_);
        paused_ = true;
        ++halted_;
    }
    void obey(turn_action::Resume) {
        EXPECT_TRUE(paused_);
        paused_ = false;
        if (left_ <= 0) tell(turn_event::Finished{});
    }
    void obey(turn_action::Drop) {
        EXPECT_TRUE(paused_);
        ++exchange_;
        silent();
    }
    void obey(turn_action::ReportSilence) {
        EXPECT_TRUE(open_.empty());
        provisional_ = 0;
        consult();
    }
    void obey(turn_action::HandKeys const&) { consult(); }
    void obey(turn_action::HandWritten const&) { consult(); }
    void obey(turn_action::GiveUp) {}

    void silent() {
        left_ = 0;
        audible_ = paused_ = locked_ = false;
    }

    SeededRandom random_;
    MonoTime now_{1h};
    TurnMachine machine_;
    std::multimap<MonoTime, std::function<void()>> events_;
    std::set<int> open_;
    int provisional_ = 0;
    bool pending_ = false;
    int exchange_ = 0;
    std::int64_t stretch_ = 0;
    bool speaks_ = false;
    std::int64_t left_ = 0;  // windows of the utterance
    bool audible_ = false;
    bool locked_ = false;
    bool paused_ = false;
    int handed_ = 0;
    int glued_ = 0;
    int halted_ = 0;
};

TEST(TurnSimulation, loses_no_turn_halts_nothing_locked_and_always_comes_to_rest) {
    int handed = 0;
    int glued = 0;
    int halted = 0;
    for (std::uint64_t seed = 1; seed <= 4'000; ++seed) {
        SimulatedCall call{seed};
        call.run(60s, false);
        call.run(75s, true);
        for (int i = 0; i < 2'000 && call.phase() != Phase::listening && call.phase() != Phase::ended; ++i)
            call.run(32ms, true);
        EXPECT_TRUE(call.phase() == Phase::listening || call.phase() == Phase::ended)
            << "phase " << static_cast<int>(call.phase()) << ", seed " << seed;
        EXPECT_TRUE(call.unanswered().empty()) << "a turn was lost, seed " << seed;
        handed += call.handed();
        glued += call.glued();
        halted += call.halted();
        if (HasFailure()) {
            ADD_FAILURE() << "first at seed " << seed;
            return;
        }
    }
    EXPECT_GT(handed, 10'000);
    EXPECT_GT(glued, 1'000);
    EXPECT_GT(halted, 1'000);
}

}  // namespace
}  // namespace ombrex::voice
