// SPDX-License-Identifier: Apache-2.0
#include "voice/turn_machine.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ombrex::voice {
namespace {

using std::chrono::milliseconds;
using namespace turn_action;

constexpr int windows(milliseconds time) {
    return static_cast<int>((time + TurnOptions::window - milliseconds{1}) / TurnOptions::window);
}

}  // namespace

TurnMachine::TurnMachine(TurnOptions options, MonoTime now)
    : options_{options}, now_{now}, since_{now}, quiet_since_{now}, key_at_{now} {}

std::vector<TurnAction> TurnMachine::on(TurnEvent const& event, MonoTime now) {
    now_ = now;
    if (phase_ != Phase::ended) {
        std::visit([this](auto const& what) { hear(what); }, event);
        watch();
    }
    return std::exchange(actions_, {});
}

void TurnMachine::enter(Phase phase) noexcept {
    phase_ = phase;
    since_ = now_;
}

// The caller's voice.

void TurnMachine::hear(turn_event::Window event) {
    loud_ = event.speech > options_.speech ? loud_ + 1 : 0;
    if (turn_) ++(turn_->committed ? turn_->after : turn_->length);
    if (voiced_) {
        ++spoken_;
        silent_ = event.speech < options_.silence ? silent_ + 1 : 0;
        speech_goes_on();
        if (silent_ >= options_.pause) speech_pauses();
    } else {
        if (loud_ == 0) ++silent_;
        if (loud_ >= options_.begin) speech_begins();
    }
    if (provisional_ && !collision_ && audible_ && now_ - *audible_ > options_.glue_within) settle();
    look_for_the_end();
}

void TurnMachine::speech_begins() {
    voiced_ = true;
    auto const paused = std::exchange(silent_, 0);
    if (turn_) turn_->pause = std::max(turn_->pause, paused);
    spoken_ = options_.begin;
    if (turn_ && turn_->committed && !provisional_) {  // its text has not come yet
        if (turn_->forced) return;
        turn_->committed = false;
        enter(std::exchange(resumable_, false) ? Phase::halted : Phase::listening);
    }
    bool const may_go_on = provisional_ && !(phase_ == Phase::speaking && locked_);
    if (open_turn()) {
        sound_was_added();
    } else if (may_go_on && audible_) {
        collision_ = true;
    } else if (may_go_on) {
        glue();
    } else {
        open(options_.begin);
    }
    if (open_turn() && interruptible()) turn_->over += options_.begin;
}

void TurnMachine::speech_goes_on() {
    if (collision_ && silent_ == 0 && spoken_ >= windows(options_.glue_speech)) return glue();
    if (!open_turn() || silent_ > 0 || !interruptible()) return;
    ++turn_->over;
    bool const first = turn_->partial_at == 0 && turn_->over >= windows(options_.partial_after);
    bool const again = turn_->partial_at > 0 && turn_->over - turn_->partial_at >= windows(options_.partial_every);
    if (first || again) {
        turn_->partial_at = turn_->over;
        decode(true);
    }
    barge_in();
}

void TurnMachine::speech_pauses() {
    voiced_ = false;
    if (collision_) {  // too short to be the rest of the turn: a turn of its own, or a noise
        auto const back = spoken_;
        settle();
        open(back);
    }
    if (open_turn()) decode(false);
}

void TurnMachine::open(int back) {
    if (provisional_) settle();
    // What was handed and never settled lives on in the reply; this is somebody going on to something else.
    turn_ = Turn{.number = ++turns_, .length = back, .patient = phase_ == Phase::deciding || busy_};
    ask(Open{turn_->number, back});
}

void TurnMachine::sound_was_added() {
    ++turn_->version;
    turn_->text.reset();
    turn_->partial.reset();
    turn_->complete = false;
    turn_->ending = Ending::unclear;
}

void TurnMachine::decode(bool partial) {
    if (!partial && std::exchange(turn_->decoded, turn_->version) == turn_->version) return;
    ask(Decode{turn_->number, turn_->version, partial});
}

// The end of a turn.

void TurnMachine::look_for_the_end() {
    if (!open_turn()) return;
    bool const listening = phase_ == Phase::listening || phase_ == Phase::halted;
    if (!listening) return weigh();
    if (turn_->length >= windows(options_.turn_longest)) {
        turn_->forced = true;
        voiced_ = false;
        loud_ = 0;
        sound_was_added();
        return commit();
    }
    if (voiced_) return;
    if (silent_ >= patience()) return commit();
    bool const words_decide = turn_->ending != Ending::unclear;
    if (words_decide || end_is_silence_alone() || silent_ < windows(options_.judge_after)) return;
    if (std::exchange(turn_->judged, turn_->version) != turn_->version) ask(Judge{turn_->number, turn_->version});
}

/// The silence that ends the open turn, as far as is known now: who pauses long is waited for longer.
int TurnMachine::patience() const {
    auto const usual = windows(usual_patience());
    if (options_.fixed_end || turn_->pause == 0) return usual;
    auto const his = static_cast<int>(std::lround(options_.slower * turn_->pause));
    return std::max(usual, std::min(his, windows(options_.unfinished_after)));
}

milliseconds TurnMachine::usual_patience() const {
    if (options_.fixed_end) return *options_.fixed_end;
    if (turn_->ending == Ending::unfinished) return options_.unfinished_after;
    if (turn_->ending == Ending::finished) return options_.finished_after;
    if (turn_->ending == Ending::number) return options_.number_after;
    if (turn_->complete) return options_.complete_after;
    return dictation_ ? options_.dictation_after : options_.end_after;
}

void TurnMachine::commit() {
    turn_->committed = true;
    resumable_ = phase_ == Phase::halted;
    enter(Phase::deciding);
    if (turn_->text) return deliver();
    decode(false);
}

void TurnMachine::hear(turn_event::Text event) {
    if (!turn_ || event.turn != turn_->number) return;
    bool const short_enough = spoken_ <= windows(options_.murmur) + options_.pause;
    auto const words = event.words == Words::murmur && !short_enough ? Words::content : event.words;
    if (event.partial) {
        turn_->partial = words;
    } else if (event.version == turn_->version) {
        turn_->text = words;
        turn_->ending = event.ending;
    } else {
        return;
    }
    if (turn_->committed) {
        if (turn_->text && phase_ == Phase::deciding && !provisional_) deliver();
        return;
    }
    weigh();
    look_for_the_end();
}

void TurnMachine::hear(turn_event::Score event) {
    if (!open_turn() || event.turn != turn_->number || event.version != turn_->version) return;
    if (voiced_ || end_is_silence_alone()) return;
    turn_->complete = event.complete > options_.complete;
    look_for_the_end();
}

void TurnMachine::deliver() {
    bool const worth_it = *turn_->text == Words::content || (*turn_->text != Words::none && !resumable_);
    if (!worth_it) return dismiss();
    if (std::exchange(resumable_, false)) {
        ask(Drop{});
        cut_ = true;
    }
    turn_->interrupted = std::exchange(cut_, false);
    ask(Hand{turn_->number, turn_->interrupted});
    provisional_ = true;
    audible_.reset();
    since_ = quiet_since_ = now_;
    if (turn_->forced) open(turn_->after);  // he did not stop, we did
}

/// It was no turn: everything goes on as before it.
void TurnMachine::dismiss() {
    ask(Dismiss{turn_->number, turn_->text.value_or(Words::none)});
    bool const was_committed = turn_->committed;
    auto const missed = turn_->forced ? turn_->after : 0;
    turn_.reset();
    if (phase_ == Phase::halted || std::exchange(resumable_, false)) {
        ask(Resume{});
        enter(Phase::speaking);
    } else if (was_committed) {
        enter(Phase::listening);
    }
    if (missed > 0) open(missed);
}

// Both at once.

void TurnMachine::weigh() {
    if (!open_turn()) return;
    bool const content = turn_->text == Words::content || turn_->partial == Words::content;
    if (phase_ == Phase::halted) {
        if (content) return cut();
        if (!voiced_ && turn_->text) dismiss();
        return;
    }
    if (phase_ == Phase::listening && !voiced_ && turn_->text == Words::none) return dismiss();
    if (phase_ != Phase::speaking) return;
    if (content && interruptible() && !turn_->patient) return cut();
    if (voiced_ || !turn_->text || content) return;
    bool const stale = silent_ >= windows(options_.answer_within);
    if (*turn_->text == Words::none || stale) dismiss();
}

void TurnMachine::barge_in() {
    if (turn_->over < windows(options_.barge_in) || turn_->partial == Words::backchannel) return;
    turn_->patient = false;
    if (turn_->partial == Words::content) return cut();
    halt();
}

void TurnMachine::halt() {
    ask(Halt{});
    enter(Phase::halted);
}

void TurnMachine::cut() {
    if (phase_ != Phase::halted) ask(Halt{});
    ask(Drop{});
    if (provisional_) settle();
    cut_ = true;
    enter(Phase::listening);
}

void TurnMachine::glue() {
    bool const same_turn = turn_.has_value();
    collision_ = false;
    provisional_ = false;
    ask(Glue{});
    enter(Phase::listening);
    audible_.reset();
    busy_ = false;
    if (!same_turn) return open(spoken_);
    cut_ = turn_->interrupted;
    turn_->committed = false;
    sound_was_added();
}

void TurnMachine::settle() {
    provisional_ = false;
    collision_ = false;
    audible_.reset();
    if (turn_ && turn_->committed) turn_.reset();
    ask(Settle{});
}

// The receptionist.

void TurnMachine::hear(turn_event::Playing event) {
    if (phase_ == Phase::halted || phase_ == Phase::listening) return;  // its first frame had left before the halt
    if (provisional_ && !audible_) audible_ = now_;
    locked_ = event.locked;
    enter(Phase::speaking);
    if (open_turn()) {
        turn_->over = 0;
        turn_->partial_at = 0;
        weigh();
    }
}

void TurnMachine::hear(turn_event::Finished) {
    if (phase_ != Phase::deciding && phase_ != Phase::speaking) return;
    if (turn_ && turn_->committed && !provisional_) return;  // of an earlier exchange
    if (provisional_) {
        auto const back = collision_ ? spoken_ : 0;
        settle();
        if (back > 0) open(back);
    }
    locked_ = false;
    enter(Phase::listening);
    quiet_since_ = now_;
    if (!open_turn()) return;
    bool const old = !voiced_ && silent_ >= windows(options_.answer_within);
    bool const listens = turn_->text == Words::backchannel || turn_->text == Words::murmur;
    if (turn_->text == Words::none || (listens && old)) dismiss();
}

void TurnMachine::hear(turn_event::Effects) {
    if (!provisional_) return;
    auto const back = collision_ ? spoken_ : 0;
    settle();
    if (back > 0) open(back);
}

void TurnMachine::hear(turn_event::Key event) {
    if (keys_.size() < options_.keys_max) keys_ += event.key;
    key_at_ = now_;
    if (interruptible() || phase_ == Phase::halted) cut();
}

void TurnMachine::hear(turn_event::Written) {
    ++written_;
    if (options_.writing_interrupts && (interruptible() || phase_ == Phase::halted)) cut();
}

void TurnMachine::hand_written() {
    --written_;
    ask(HandWritten{std::exchange(cut_, false)});
    quiet_since_ = now_;
    enter(Phase::deciding);
}

void TurnMachine::hand_keys() {
    ask(HandKeys{std::exchange(keys_, {}), std::exchange(cut_, false)});
    quiet_since_ = now_;
    enter(Phase::deciding);
}

// Time.

void TurnMachine::watch() {
    auto const waited = now_ - since_;
    bool const quiet = phase_ == Phase::listening && !turn_ && !voiced_;
    if (quiet && written_ > 0) return hand_written();
    if (quiet && !keys_.empty()) {
        if (keys_.back() == '#' || now_ - key_at_ >= options_.key_gap) hand_keys();
        return;
    }
    if (quiet && now_ - quiet_since_ >= options_.silence_step) {
        ask(ReportSilence{options_.silence_told});
        quiet_since_ = now_;
        enter(Phase::deciding);
        provisional_ = true;
    } else if (phase_ == Phase::deciding && waited >= options_.no_progress) {
        if (turn_ && turn_->committed && !provisional_) {  // the recogniser owes us a text
            turn_->text = Words::none;
            since_ = now_;
            return dismiss();
        }
        ask(GiveUp{});
        phase_ = Phase::ended;
    } else if (phase_ == Phase::speaking && waited >= options_.utterance_longest) {
        ask(GiveUp{});
        phase_ = Phase::ended;
    }
}

}  // namespace ombrex::voice
