// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "voice/turn_events.h"
#include "voice/turn_options.h"

namespace ombrex::voice {

/// Decides who has the floor: when the caller's turn is over, when the agent falls silent, when it goes on.
///
/// A pure state machine: no clock, no audio, no thread; the same events at the same times give the same actions. It
/// begins waiting for the greeting. How it decides: docs in the room's README, "Turns".
/// Invariants: every Open is followed by exactly one Hand or Dismiss of that turn, unless the call ends (after a Glue,
/// Hand comes once more); between Halt and Resume or Drop nothing is to be played; a locked utterance is never halted.
/// Thread: one strand.
class TurnMachine {
public:
    enum class Phase : std::uint8_t {
        listening,  ///< The agent has nothing to say.
        deciding,   ///< The receptionist has been given something; nothing of her answer is audible yet.
        speaking,
        halted,  ///< The reply was stopped and may be resumed.
        ended,
    };

    explicit TurnMachine(TurnOptions options, MonoTime now);

    [[nodiscard]] std::vector<TurnAction> on(TurnEvent const& event, MonoTime now);

    [[nodiscard]] Phase phase() const noexcept { return phase_; }
    [[nodiscard]] bool caller_speaks() const noexcept { return voiced_; }

private:
    struct Turn {
        int number = 0;
        int version = 0;   // of its sound: one more whenever speech was added to what may have been decoded
        int length = 0;    // windows until it was committed
        int after = 0;     // and since
        int pause = 0;     // the longest within it
        int over = 0;      // windows of speech over an audible, unlocked reply
        int decoded = -1;  // the version asked for
        int judged = -1;
        int partial_at = 0;                 // `over` when a partial was last asked for
        std::optional<Words> partial = {};  // the newest
        std::optional<Words> text = {};     // of this version
        bool complete = false;              // says the score of this version
        Ending ending = Ending::unclear;    // say the words of this version
        bool committed = false;
        bool forced = false;       // ended by its length, not by silence
        bool interrupted = false;  // the reply before it, as was said at its Hand
        bool patient = false;      // said while she was busy: it waits for the end of her reply
    };

    void hear(turn_event::Window event);
    void hear(turn_event::Text event);
    void hear(turn_event::Score event);
    void hear(turn_event::Playing event);
    void hear(turn_event::Finished event);
    void hear(turn_event::Busy event) { busy_ = event.busy; }
    void hear(turn_event::Effects event);
    void hear(turn_event::Dictation event) { dictation_ = event.expected; }
    void hear(turn_event::Key event);
    void hear(turn_event::Written);
    void hear(turn_event::Active) { quiet_since_ = now_; }

    void speech_begins();
    void speech_goes_on();
    void speech_pauses();
    void open(int back);
    void sound_was_added();
    void decode(bool partial);
    void look_for_the_end();
    [[nodiscard]] int patience() const;
    [[nodiscard]] std::chrono::milliseconds usual_patience() const;
    void commit();
    void deliver();
    void dismiss();
    void weigh();
    void barge_in();
    void halt();
    void cut();
    void glue();
    void settle();
    void hand_keys();
    void hand_written();
    void watch();

    [[nodiscard]] bool open_turn() const noexcept { return turn_ && !turn_->committed; }
    [[nodiscard]] bool interruptible() const noexcept { return phase_ == Phase::speaking && !locked_ && !busy_; }
    [[nodiscard]] bool end_is_silence_alone() const noexcept { return dictation_ || options_.fixed_end.has_value(); }
    void enter(Phase phase) noexcept;
    template <class Action>
    void ask(Action action) {
        actions_.emplace_back(std::move(action));
    }

    TurnOptions options_;
    MonoTime now_;
    std::vector<TurnAction> actions_;

    Phase phase_ = Phase::deciding;
    MonoTime since_;        // of the phase, or of its last sign of life
    MonoTime quiet_since_;  // the last sign of life of either side; a noise is none
    bool locked_ = false;
    bool busy_ = false;
    bool dictation_ = false;
    bool cut_ = false;        // the last reply was interrupted, and she has not been told
    bool resumable_ = false;  // deciding about something said over a halted reply

    bool provisional_ = false;  // the last exchange may still be taken back
    std::optional<MonoTime> audible_;
    bool collision_ = false;  // speech began just after the reply did; whose turn it belongs to is open

    bool voiced_ = false;
    int loud_ = 0;    // windows in a row
    int silent_ = 0;  // windows since the last speech
    int spoken_ = 0;  // windows of this stretch of speech
    std::optional<Turn> turn_;
    int turns_ = 0;

    std::string keys_;
    MonoTime key_at_;
    int written_ = 0;  // not handed yet
};

}  // namespace ombrex::voice
