// SPDX-License-Identifier: Apache-2.0
// The caller's side: ears and turns. What she does is in local_agent_steps.cc.
#include "voice/local_agent.h"

#include <utility>

#include "base/log.h"

namespace ombrex::voice {
namespace {

using namespace turn_event;

constexpr std::size_t timings_max = 1'000;
constexpr std::size_t written_max = 16;  // that wait; who writes faster than he is answered is not heard

}  // namespace

LocalAgent::LocalAgent(asio::any_io_executor strand, Engines engines, Options options,
                       std::unique_ptr<Conversation> conversation, ports::CallTools& tools,
                       ports::CallObserver& observer, Clock const& clock)
    : engines_{engines},
      options_{options},
      conversation_{std::move(conversation)},
      tools_{tools},
      observer_{observer},
      clock_{clock},
      activity_{engines.activity.for_call()},
      desk_{engines.pool, strand},
      tasks_{strand} {
    if (engines_.judge == nullptr && !options_.turns.fixed_end) {
        options_.turns.fixed_end = options_.end_without_judge;
    }
}

void LocalAgent::begin(CallFloor& floor, MonoTime now) {
    floor_ = &floor;
    now_ = answered_ = arrived_ = now;
    machine_.emplace(options_.turns, now);
    awaiting_ = true;
    perform(conversation_->start());
}

void LocalAgent::on(Beat const& beat, MonoTime now) {
    now_ = now;
    arrived_ = beat.arrived;
    heard_played(beat);
    if (beat.key != 0) tell(Key{beat.key});
    hear(beat.heard);
    run_what_is_due();
    feed();
    look_whether_finished();
}

void LocalAgent::tell(TurnEvent const& event) {
    events_.push_back(event);
    if (std::exchange(telling_, true)) return;
    while (!events_.empty()) {
        auto const next = events_.front();
        events_.pop_front();
        auto const before = machine_->phase();
        auto const wishes = machine_->on(next, now_);
        if (machine_->phase() == TurnMachine::Phase::deciding && before != machine_->phase()) {
            stamps_.committed = now_;
            stamps_.ended = stamps_.spoke;
        }
        for (auto const& wish : wishes) std::visit([this](auto const& what) { obey(what); }, wish);
    }
    telling_ = false;
}

void LocalAgent::hear(audio::Frame const& frame) {
    hearing_.add(frame);
    while (auto const window = hearing_.next_window()) {
        auto const speech = activity_->hear(*window);
        auto const heard = speech ? speech.value() : 0.0F;
        auto const probability = gate_.hear(*window, heard) ? 0.0F : heard;
        if (probability >= options_.turns.silence) {
            stamps_.spoke = arrived_;
            stamps_.inward = now_ - arrived_;
        }
        observer_.on(ports::VoiceScore{probability});
        tell(Window{probability});
    }
}

void LocalAgent::heard_played(Beat const& beat) {
    if (beat.mark == 0) return;
    auto const began = mouth_.played(beat.mark);
    if (!began) return;
    if (reply_at_ == MonoTime{}) reply_at_ = beat.left;
    if (stamps_.running) time_the_turn(beat);
    announce(beat.mark);
    observer_.on(ports::Caption{model::Speaker::agent, ports::SpokenText{began->text}, since_answer(beat.left), false});
    tell(Playing{began->locked});
}

void LocalAgent::announce(std::uint32_t mark) {
    while (!replies_.empty() && replies_.front().first <= mark) {
        observer_.on(ports::ReplyBegan{std::move(replies_.front().second)});
        replies_.pop_front();
    }
}

void LocalAgent::read(ports::SpokenText const& text, MonoTime now) {
    if (closed_ || written_.size() >= written_max) return;
    now_ = now;
    written_.push_back(text);
    tell(Written{});
    look_whether_finished();
}

void LocalAgent::note_active(MonoTime now) {
    if (closed_) return;
    now_ = now;
    tell(Active{});
}

void LocalAgent::look_whether_finished() {
    bool const busy = tool_ || thinking_ > 0 || halted_;
    if (!awaiting_ || busy || !mouth_.done()) return;
    awaiting_ = false;
    end_reply();
    if (ending_) return floor_->hang_up(ending_->reason);
    tell(Finished{});
}

void LocalAgent::run_what_is_due() {
    for (std::size_t i = 0; i < later_.size();) {
        if (later_[i].due > now_) {
            ++i;
            continue;
        }
        auto const later = std::move(later_[i]);
        later_.erase(later_.begin() + static_cast<std::ptrdiff_t>(i));
        if (later.exchange == exchange_) later.what();
    }
}

void LocalAgent::obey(turn_action::Decode const& action) {
    auto const deadline = Deadline::in(clock_, options_.speech_deadline);
    if (decode_) desk_.forget(*decode_);  // of a version that is no more
    auto work = [&recognizer = engines_.recognizer, sound = hearing_.sound(), expect = expect_, deadline] {
        return recognizer.recognize(*sound, expect, deadline);
    };
    auto const priority = action.partial ? ports::SpeechPriority::partial_words : ports::SpeechPriority::final_words;
    decode_ = desk_.ask<ports::Recognition>(priority, deadline, std::move(work),
                                            [this, action](Result<ports::Recognition> const& result) {
                                                decode_.reset();
                                                recognized(action, result);
                                            });
}

void LocalAgent::recognized(turn_action::Decode const& which, Result<ports::Recognition> const& result) {
    now_ = clock_.monotonic();
    if (!result) log::warn("speech_not_recognized", {log::Field::operator_text("why", to_string(result.error().code))});
    auto const text = result ? result.value().text : std::string{};
    auto const words = text.empty() ? Words::none : conversation_->worth(text);
    if (which.partial && words == Words::content) {
        observer_.on(ports::Caption{model::Speaker::caller, ports::SpokenText{text}, since_answer(now_), false});
    }
    if (conversation_->is_sensitive(text)) floor_->pause_recording(true);  // she resumes it
    if (!which.partial) text_ = text;
    auto const ending =
        words == Words::content || words == Words::murmur ? conversation_->ending(text) : Ending::unclear;
    tell(Text{which.turn, which.version, which.partial, words, ending});
    look_whether_finished();
}

void LocalAgent::obey(turn_action::Judge const& action) {
    auto const deadline = Deadline::in(clock_, options_.speech_deadline);
    desk_.ask<float>(
        ports::SpeechPriority::final_words, deadline,
        [judge = engines_.judge, sound = hearing_.sound()] { return judge->complete(*sound); },
        [this, action](Result<float> const& score) {
            if (!score) return;
            now_ = clock_.monotonic();
            tell(Score{action.turn, action.version, score.value()});
            look_whether_finished();
        });
}

void LocalAgent::obey(turn_action::Hand const& action) {
    before_.reset();
    stamps_.handed = now_;
    stamps_.dictation = expect_ != ports::Expect::anything;
    stamps_.running = true;
    awaiting_ = true;
    if (options_.think <= std::chrono::milliseconds{0}) return converse(text_, action.interrupted);
    ++thinking_;
    later_.push_back({now_ + options_.think, exchange_, [this, text = text_, interrupted = action.interrupted] {
                          --thinking_;
                          converse(text, interrupted);
                      }});
}

void LocalAgent::obey(turn_action::Glue const&) {
    ++exchange_;
    thinking_ = 0;
    tool_.reset();
    ending_.reset();
    awaiting_ = halted_ = stamps_.running = false;
    forget_sentences();
    mouth_.clear(*floor_);
    reply_at_ = {};
    if (!before_) return;  // she had not been told yet
    conversation_ = std::move(before_->conversation);
    transcript_.resize(before_->transcript);
    turn_ = before_->turn;
    before_.reset();
}

void LocalAgent::obey(turn_action::Settle const&) {
    before_.reset();
    hearing_.close();
}

void LocalAgent::obey(turn_action::Halt const&) {
    halted_ = true;
    mouth_.halt(*floor_);
}

void LocalAgent::obey(turn_action::Resume const&) {
    halted_ = false;
    awaiting_ = true;
    mouth_.resume();
    feed();
}

void LocalAgent::obey(turn_action::Drop const&) {
    halted_ = awaiting_ = false;
    cut_heard_ = mouth_.heard();
    forget_sentences();
    end_reply();
}

void LocalAgent::obey(turn_action::ReportSilence const& action) {
    remember();
    awaiting_ = true;
    perform(conversation_->silence(action.duration));
}

void LocalAgent::obey(turn_action::HandKeys const& action) {
    before_.reset();
    if (action.interrupted) conversation_->interrupted(cut_heard_);
    ++turn_;
    note_turn(model::Speaker::caller, action.keys, now_);
    awaiting_ = true;
    perform(conversation_->keys(action.keys));
}

void LocalAgent::obey(turn_action::HandWritten const& action) {
    before_.reset();
    auto const text = written_.front().reveal<privacy::Purpose::serve_call>();
    written_.pop_front();
    awaiting_ = true;
    stamps_.spoke = now_;
    converse(text, action.interrupted);
    before_.reset();  // what was written is whole: nobody goes on with it
}

void LocalAgent::obey(turn_action::GiveUp const&) {
    log::error("call_without_progress");
    floor_->hang_up(model::EndReason::error);
}

void LocalAgent::time_the_turn(Beat const& beat) {
    stamps_.running = false;
    ports::TurnTiming const timing{.turn = turn_,
                                   .dictation = stamps_.dictation,
                                   .end_of_turn = stamps_.committed - stamps_.ended - stamps_.inward,
                                   .recognition = stamps_.handed - stamps_.committed,
                                   .receptionist = stamps_.said - stamps_.handed,
                                   .synthesis = stamps_.made - stamps_.said,
                                   .path = stamps_.inward + (beat.left - stamps_.made)};
    if (timings_.size() < timings_max) timings_.push_back(timing);
    observer_.on(timing);
}

std::chrono::milliseconds LocalAgent::since_answer(MonoTime when) const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(when - answered_);
}

}  // namespace ombrex::voice
