// SPDX-License-Identifier: Apache-2.0
// The agent's side: what the receptionist wants done, said and asked.
#include <algorithm>
#include <utility>

#include "base/log.h"
#include "voice/clauses.h"
#include "voice/local_agent.h"

namespace ombrex::voice {
namespace {

/// Whether the business is another one afterwards, so that nobody can go back before it.
struct HasEffects {
    bool operator()(ports::CheckAvailability const&) const { return false; }
    bool operator()(ports::FindAppointment const&) const { return false; }
    bool operator()(ports::AnswerFaq const&) const { return false; }
    template <class Tool>
    bool operator()(Tool const&) const {
        return true;
    }
};

bool is_refusal_of_recording(ports::ToolCall const& call) {
    auto const* request = std::get_if<ports::PrivacyRequest>(&call);
    return request != nullptr && request->kind == ports::PrivacyRequestKind::no_recording;
}

}  // namespace

void LocalAgent::remember() { before_ = Before{conversation_->copy(), transcript_.size(), turn_}; }

void LocalAgent::converse(std::string const& text, bool interrupted) {
    remember();
    if (interrupted) conversation_->interrupted(cut_heard_);
    ++turn_;
    note_turn(model::Speaker::caller, text, stamps_.spoke);
    perform(conversation_->heard(text));
}

void LocalAgent::perform(Steps steps) {
    bool const last =
        std::ranges::any_of(steps, [](Step const& step) { return std::holds_alternative<EndCall>(step); });
    for (auto const& step : steps) {
        if (auto const* words = std::get_if<Utter>(&step))
            take(*words, last);
        else if (auto const* tool = std::get_if<UseTool>(&step))
            take(*tool);
        else if (auto const* slot = std::get_if<NoteSlot>(&step))
            take(*slot);
        else if (auto const* start = std::get_if<StartRecording>(&step))
            take(*start);
        else if (auto const* pause = std::get_if<PauseRecording>(&step))
            take(*pause);
        else
            take(std::get<EndCall>(step));
    }
}

/// `last`: the call ends with it, so nobody interrupts it any more.
void LocalAgent::take(Utter const& step, bool last) {
    bool const first_words = mouth_.done();
    stamps_.said = first_words ? now_ : stamps_.said;
    expect_ = step.expect;
    tell(turn_event::Dictation{expect_ != ports::Expect::anything});
    bool first = first_words;
    bool whole = true;
    for (auto const& clause : clauses(step.text)) {
        auto const mark = mouth_.add(clause, step.locked || last);
        if (std::exchange(whole, false)) replies_.emplace_back(mark, ports::SpokenText{step.text});
        make(mark, clause, std::exchange(first, false));
    }
    feed();
}

void LocalAgent::make(std::uint32_t mark, std::string const& clause, bool first) {
    if (auto const known = engines_.prompts.find(clause)) {
        if (first) stamps_.made = now_;
        return mouth_.ready(mark, known);
    }
    auto const deadline = Deadline::in(clock_, options_.speech_deadline);
    auto const priority = first ? ports::SpeechPriority::final_words : ports::SpeechPriority::later_sentence;
    using Pcm = std::vector<std::int16_t>;
    sentences_.push_back(desk_.ask<Pcm>(
        priority, deadline, [&mouth = engines_.synthesizer, clause, deadline] { return mouth.say(clause, deadline); },
        [this, mark, first](Result<Pcm> sound) {
            now_ = clock_.monotonic();
            if (!sound) {
                log::warn("sentence_not_spoken", {log::Field::operator_text("why", to_string(sound.error().code))});
            }
            if (first) stamps_.made = now_;
            mouth_.ready(mark, std::make_shared<Pcm const>(sound ? std::move(sound).value() : Pcm{}));
            feed();
            look_whether_finished();
        }));
}

void LocalAgent::feed() {
    if (floor_ != nullptr && !closed_) mouth_.feed(*floor_);
}

void LocalAgent::take(UseTool const& step) {
    tool_ = step.id;
    tell(turn_event::Busy{true});
    if (std::visit(HasEffects{}, step.call)) tell(turn_event::Effects{});
    if (is_refusal_of_recording(step.call)) floor_->refuse_recording();
    observer_.on(ports::ToolAsked{step.id, step.call});
    if (!tasks_.spawn(run_tool(step, exchange_))) return;
    later_.push_back({now_ + options_.tool_slow, exchange_, [this, id = step.id] {
                          if (tool_ == id) perform(conversation_->tool_slow(id));
                      }});
}

Task<void> LocalAgent::run_tool(UseTool use, int exchange) {
    auto const asked = clock_.monotonic();
    auto const result = co_await tools_.call(std::move(use.call), Deadline::in(clock_, options_.tool_deadline));
    now_ = clock_.monotonic();
    observer_.on(ports::ToolAnswered{use.id, result, now_ - asked});
    if (closed_ || exchange != exchange_) co_return;
    tool_.reset();
    tell(turn_event::Busy{false});
    perform(conversation_->tool_finished(use.id, result));
    look_whether_finished();
}

void LocalAgent::take(NoteSlot const& step) {
    observer_.on(ports::SlotNoted{step.name, ports::SpokenText{step.value}, step.status});
}

void LocalAgent::take(StartRecording const&) {
    tell(turn_event::Effects{});  // what is recorded cannot be taken back with the sentence
    floor_->start_recording();
}

void LocalAgent::take(PauseRecording const& step) { floor_->pause_recording(step.paused); }

void LocalAgent::take(EndCall const& step) { ending_ = step; }

void LocalAgent::note_turn(model::Speaker who, std::string text, MonoTime at) {
    if (text.empty()) return;
    ports::SpokenText const spoken{std::move(text)};
    transcript_.push_back({turn_, who, spoken, since_answer(at)});
    observer_.on(ports::Caption{who, spoken, since_answer(at), true});
}

/// What was heard of it goes into the transcript, the rest was never said.
void LocalAgent::end_reply() {
    note_turn(model::Speaker::agent, mouth_.heard(), reply_at_);
    mouth_.clear(*floor_);
    reply_at_ = {};
}

void LocalAgent::forget_sentences() {
    for (auto const ticket : sentences_) desk_.forget(ticket);
    sentences_.clear();
    replies_.clear();
}

AgentReport LocalAgent::report() const {
    return {ending_ ? ending_->outcome : conversation_->outcome(), transcript_, timings_};
}

Task<void> LocalAgent::close() {
    now_ = clock_.monotonic();
    end_reply();
    closed_ = true;
    later_.clear();
    co_await desk_.close();
    if (!ending_) {
        for (auto const& step : conversation_->hung_up()) {
            if (auto const* tool = std::get_if<UseTool>(&step)) {
                observer_.on(ports::ToolAsked{tool->id, tool->call});
                static_cast<void>(tasks_.spawn(run_tool(*tool, exchange_)));
            }
        }
    }
    co_await tasks_.drain();
    floor_ = nullptr;
}

}  // namespace ombrex::voice
