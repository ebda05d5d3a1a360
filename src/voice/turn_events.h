// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>

#include "receptionist/ending.h"

/// What a TurnMachine is told, and what it asks for.
namespace ombrex::voice {

/// What a decode was worth.
enum class Words : std::uint8_t {
    none,         ///< A noise, a cough.
    backchannel,  ///< "Mm-hmm", "okay": a listener's noise while the agent speaks, an answer when it does not.
    murmur,       ///< A word or two that mean nothing: over a reply it may be "mm-hmm", misheard.
    content,
};

/// What the words of a turn say of its end; where they say nothing, the melody decides.
using receptionist::Ending;

namespace turn_event {

/// 32 ms of the caller's line were heard.
struct Window {
    float speech = 0;  ///< The probability that it holds speech.
};
/// A Decode came back.
struct Text {
    int turn = 0;
    int version = 0;
    bool partial = false;
    Words words = Words::none;
    Ending ending = Ending::unclear;
};
/// A Judge came back.
struct Score {
    int turn = 0;
    int version = 0;
    float complete = 0;
};
/// An utterance of the reply has become audible.
struct Playing {
    bool locked = false;  ///< Nobody may interrupt it.
};
/// Everything the receptionist had to say was played, and no tool is at work. Follows every Hand, HandKeys,
/// HandWritten and ReportSilence that was not glued.
struct Finished {};
/// The receptionist waits for a tool (or no longer): she cannot be spoken to.
struct Busy {
    bool busy = false;
};
/// A tool that changed the world was called: what was said cannot be unsaid any more.
struct Effects {};
/// What is asked for now is dictated: digits or letters, with pauses that end nothing.
struct Dictation {
    bool expected = false;
};
struct Key {
    char key = 0;
};
/// The caller has written something: it is handed on when neither side speaks.
struct Written {};
/// The caller is there, though nothing is heard of him.
struct Active {};

}  // namespace turn_event

using TurnEvent = std::variant<turn_event::Window, turn_event::Text, turn_event::Score, turn_event::Playing,
                               turn_event::Finished, turn_event::Busy, turn_event::Effects, turn_event::Dictation,
                               turn_event::Key, turn_event::Written, turn_event::Active>;

namespace turn_action {

/// A new turn of the caller: keep his sound from now on, and the last `back` windows with what came before them.
struct Open {
    int turn = 0;
    int back = 0;
};
/// Recognise the open turn as it stands.
struct Decode {
    int turn = 0;
    int version = 0;
    bool partial = false;
};
/// Say whether the open turn sounds complete.
struct Judge {
    int turn = 0;
    int version = 0;
};
/// The turn is over: give its text to the receptionist, remembering her as she was.
struct Hand {
    int turn = 0;
    bool interrupted = false;  ///< He spoke over the reply, which was heard up to where it was halted.
};
/// The caller went on: drop the reply, make the receptionist what she was before the last Hand (or ReportSilence).
struct Glue {};
/// The last exchange stands: its sound and the receptionist as she was before may be forgotten.
struct Settle {};
/// The open turn was none: its sound may be forgotten.
struct Dismiss {
    int turn = 0;
    Words why = Words::none;
};
/// Be silent now; the rest may be wanted.
struct Halt {};
/// It was nothing: go on speaking.
struct Resume {};
/// The rest of the reply is not wanted.
struct Drop {};
/// Nobody has spoken for this long.
struct ReportSilence {
    std::chrono::milliseconds duration{0};
};
struct HandKeys {
    std::string keys;
    bool interrupted = false;
};
/// The oldest of what was written.
struct HandWritten {
    bool interrupted = false;
};
/// Nothing moves any more: end the call.
struct GiveUp {};

}  // namespace turn_action

using TurnAction =
    std::variant<turn_action::Open, turn_action::Decode, turn_action::Judge, turn_action::Hand, turn_action::Glue,
                 turn_action::Settle, turn_action::Dismiss, turn_action::Halt, turn_action::Resume, turn_action::Drop,
                 turn_action::ReportSilence, turn_action::HandKeys, turn_action::HandWritten, turn_action::GiveUp>;

}  // namespace ombrex::voice
