// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "voice/turn_machine.h"

/// Calls told as stories, for the tests of the turn machine. Nothing here is called by the product.
namespace ombrex::voice::story {

using turn_event::Finished;
using turn_event::Playing;
using turn_event::Score;
using turn_event::Text;
using turn_event::Window;
using Phase = TurnMachine::Phase;

struct Spell {
    std::string operator()(turn_action::Open a) const { return "open" + std::to_string(a.turn); }
    std::string operator()(turn_action::Decode a) const {
        return (a.partial ? "partial" : "decode") + std::to_string(a.turn);
    }
    std::string operator()(turn_action::Judge a) const { return "judge" + std::to_string(a.turn); }
    std::string operator()(turn_action::Hand a) const {
        return (a.interrupted ? "interrupted" : "hand") + std::to_string(a.turn);
    }
    std::string operator()(turn_action::Glue) const { return "glue"; }
    std::string operator()(turn_action::Settle) const { return "settle"; }
    std::string operator()(turn_action::Dismiss a) const { return "dismiss" + std::to_string(a.turn); }
    std::string operator()(turn_action::Halt) const { return "halt"; }
    std::string operator()(turn_action::Resume) const { return "resume"; }
    std::string operator()(turn_action::Drop) const { return "drop"; }
    std::string operator()(turn_action::ReportSilence a) const {
        return "silence" + std::to_string(a.duration / std::chrono::seconds{1});
    }
    std::string operator()(turn_action::HandWritten const&) const { return "written"; }
    std::string operator()(turn_action::HandKeys const& a) const { return "keys" + a.keys; }
    std::string operator()(turn_action::GiveUp) const { return "give up"; }
};

/// A call told as a story; what the machine asked for is read as words.
class Story : public testing::Test {
protected:
    Story() { restart(quick()); }

    /// The stories are told with these waits, whatever the product's are.
    static TurnOptions quick() {
        return {.judge_after = std::chrono::milliseconds{224},
                .complete_after = std::chrono::milliseconds{224},
                .end_after = std::chrono::milliseconds{992}};
    }

    void restart(TurnOptions options) {
        options_ = options;
        machine_.emplace(options, now_);
        asked_.clear();
    }

    void tell(TurnEvent const& event) {
        for (auto const& action : machine_->on(event, now_)) {
            if (auto const* decode = std::get_if<turn_action::Decode>(&action)) decode_ = *decode;
            if (auto const* judge = std::get_if<turn_action::Judge>(&action)) judge_ = *judge;
            asked_ += (asked_.empty() ? "" : " ") + std::visit(Spell{}, action);
        }
    }
    void line(std::chrono::milliseconds time, float speech) {
        for (auto left = time; left > std::chrono::milliseconds{0}; left -= TurnOptions::window) {
            now_ += TurnOptions::window;
            tell(Window{speech});
        }
    }
    void speech(std::chrono::milliseconds time) { line(time, 0.95F); }
    void silence(std::chrono::milliseconds time) { line(time, 0.02F); }
    void text(Words words, Ending ending = Ending::unclear) {
        tell(Text{decode_.turn, decode_.version, decode_.partial, words, ending});
    }
    void score(float complete) { tell(Score{judge_.turn, judge_.version, complete}); }

    void greeted() {
        tell(Playing{true});
        tell(Finished{});
        static_cast<void>(asked());
    }
    void hand_over() {
        speech(std::chrono::seconds{1});
        silence(std::chrono::milliseconds{96});
        text(Words::content);
        silence(std::chrono::milliseconds{128});
        score(0.9F);
    }
    /// The caller has said something and the reply has been audible for a while.
    void replying(bool locked = false) {
        greeted();
        hand_over();
        tell(Playing{locked});
        silence(std::chrono::seconds{1});
        static_cast<void>(asked());
    }
    std::string asked() { return std::exchange(asked_, {}); }

    MonoTime now_{std::chrono::hours{1}};
    TurnOptions options_;
    std::optional<TurnMachine> machine_;
    turn_action::Decode decode_;
    turn_action::Judge judge_;
    std::string asked_;
};

}  // namespace ombrex::voice::story
