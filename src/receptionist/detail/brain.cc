// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/brain.h"

#include <algorithm>
#include <array>

#include "receptionist/detail/mask.h"
#include "receptionist/detail/say_time.h"

namespace ombrex::receptionist::detail {
namespace {

using namespace std::chrono_literals;

/// "Are you still there?" twice, then the call ends.
constexpr std::array silence_limits{10s, 20s, 30s};
constexpr std::size_t text_max = 4000;
constexpr std::size_t phone_digits_least = 7;
constexpr int keys_in_vain_max = 4;

/// Keys answer these questions; to the others they say nothing.
bool takes_number(Question asked) {
    static constexpr std::array taking{Question::phone,     Question::caller_id, Question::when,
                                       Question::date,      Question::time,      Question::offer,
                                       Question::which_one, Question::move_to,   Question::extra};
    return std::ranges::find(taking, asked) != taking.end();
}

}  // namespace

Brain::Brain(model::Assistant const& assistant, model::Caller const& caller, std::uint64_t seed, Duty duty)
    : assistant_{assistant},
      locale_{language::parse_locale(assistant.business.locale).value_or(language::Locale::en_us)},
      seed_{static_cast<unsigned>(seed % 1'000'003)},
      duty_{duty} {
    if (caller.number) caller_id_ = caller.number->reveal<privacy::Purpose::serve_call>().e164();
}

std::vector<Action> Brain::on(Event const& event) {
    out_.clear();
    if (!ended_) std::visit([this](auto const& e) { receive(e); }, event);
    return std::move(out_);
}

void Brain::receive(CallStarted const& event) {
    now_ = event.now;
    bool const recorded = assistant_.recording == model::ConsentMode::notice;
    if (recorded) recording_ = Recording::on;
    Say greeting{SayKind::greeting, render(recorded ? Line::greeting_recorded : Line::greeting,
                                           {{"business", assistant_.business.name}}, locale_, seed_)};
    greeting.locked = true;
    emit(std::move(greeting));
    if (duty_ == Duty::message_only) {
        offer_only_message();
    } else if (assistant_.recording == model::ConsentMode::ask) {
        ask(Question::may_record, Line::ask_recording, {}, {"recording"});
    } else {
        ask_what_for();
    }
}

void Brain::begin_turn(LocalMinutes now) {
    ++turn_;
    silent_ = 0s;
    now_ = now;
    spoke_ = asked_now_ = details_changed_ = slots_changed_ = false;
    explained_.reset();
}

void Brain::receive(CallerSaid const& event) {
    begin_turn(event.now);
    keys_in_vain_ = 0;
    auto heard = understand(std::string_view{event.text}.substr(0, text_max), context());
    bool const was_announced = mask_sensitive(event.text, false).awaiting;
    sensitive_ = was_announced && heard.does(Act::card);
    mind_the_recorder(heard);
    if (duty_ == Duty::message_only)
        take_message_turn(heard);
    else if (!settle_recording(heard))
        take_turn(heard);
    go_on();
    interrupted_ = false;
}

void Brain::receive(KeysPressed const& event) {
    std::string digits;
    for (char const c : event.keys) {
        if (c >= '0' && c <= '9') digits += c;
    }
    bool const wants_phone = asked_ == Question::phone || asked_ == Question::caller_id;
    bool const human = digits == "0" && !wants_phone;  // the menu's way out
    // A "5" is no time of day where none was asked for.
    bool const is_number = digits.size() >= phone_digits_least || takes_number(asked_);
    if (human || is_number) return receive(CallerSaid{human ? "I want to speak to a person" : digits, event.now});
    begin_turn(event.now);
    if (++keys_in_vain_ == keys_in_vain_max) {
        say(Line::goodbye_silent);
        return end(model::EndReason::agent_hangup);
    }
    on_unknown(understand("", context()));
    go_on();
}

void Brain::receive(Silence const& event) {
    auto const before = silent_;
    silent_ += event.duration;
    ++turn_;
    for (std::size_t i = 0; i < silence_limits.size(); ++i) {
        if (before >= silence_limits[i] || silent_ < silence_limits[i]) continue;
        if (i + 1 == silence_limits.size()) {
            say(Line::goodbye_silent);
            end(model::EndReason::agent_hangup);
            return;
        }
        // The question before stays open: whoever comes back may simply answer it.
        Say still{kind_of(Line::still_there), render(Line::still_there, {}, locale_, static_cast<unsigned>(i))};
        still.asks = {"presence"};
        emit(std::move(still));
    }
}

void Brain::receive(Interrupted const& event) {
    interrupted_ = true;
    heard_part_ = event.heard;
}

void Brain::receive(ToolSlow const& event) {
    if (in_flight_ && in_flight_->id == event.id) say(Line::one_moment);
}

void Brain::receive(ToolFinished const& event) {
    if (!in_flight_ || in_flight_->id != event.id) return;
    auto const call = std::move(in_flight_->call);
    in_flight_.reset();
    finish(call, event.result);
    go_on();
}

void Brain::receive(HungUp const&) {
    // What was already taken down for somebody is not lost.
    bool const unsent = task_ == Task::message && !message_.text.empty() && !in_flight_;
    ended_ = true;
    if (unsent) {
        send_message();
        did_message_ = true;
    }
    out_.emplace_back(End{model::EndReason::caller_hangup, outcome()});
}

Context Brain::context() const {
    Context out{assistant_, locale_, now_};
    out.asked = asked_;
    out.offers = offers_;
    if (form_.held) {
        out.prior_at = form_.held->at;
    } else if (auto const exact = form_.when.exact()) {
        out.prior_at = exact;
    } else if (form_.when.date) {
        out.prior_date = form_.when.date;
    } else if (target_ && task_ == Task::move) {
        out.prior_at = target_->slot.at;
    }
    if (last_booked_) out.last_at = last_booked_->slot.at;
    out.known_name = name_;
    out.known_phone = phone_;
    out.focus = form_.staff;
    out.sensitive = sensitive_;
    return out;
}

void Brain::call(ports::ToolCall tool) {
    if (in_flight_) {
        queue_.push_back(std::move(tool));
        return;
    }
    in_flight_ = CallTool{next_tool_++, std::move(tool)};
    out_.emplace_back(*in_flight_);
}

void Brain::emit(Say say) {
    spoke_ = true;
    last_text_ = say.text();
    out_.emplace_back(std::move(say));
}

void Brain::say(Line line, Args args) {
    emit(Say{kind_of(line), render(line, args, locale_, seed_ + static_cast<unsigned>(turn_))});
}

void Brain::ask(Question question, Line line, Args args, std::vector<std::string> asks) {
    auto const& greeting = assistant_.business.greeting;  // the owner's words for "How can I help you?"
    bool const own = line == Line::help && !greeting.empty();
    Say say{kind_of(line), own ? greeting : render(line, args, locale_, seed_ + static_cast<unsigned>(turn_))};
    say.asks = std::move(asks);
    asked_ = question;
    asked_now_ = true;
    last_question_ = say.text();
    emit(std::move(say));
}

void Brain::end(model::EndReason reason) {
    ended_ = true;
    out_.emplace_back(End{reason, outcome()});
}

void Brain::believe(std::string const& name, std::string value, std::string raw, SlotChanged::Status status) {
    auto& known = believed_[name];
    auto const mark = value + (status == SlotChanged::Status::confirmed ? "\x01" : "");
    if (known == mark) return;
    known = mark;
    slots_changed_ = true;
    SlotChanged change{name, std::move(value), std::move(raw), status};
    out_.emplace_back(std::move(change));
}

void Brain::believe_windows(std::string raw) {
    std::vector<WishedWindow> windows;
    for (auto const& window : form_.when.windows) windows.push_back({window.from, window.to, false});
    for (auto const& clock : form_.when.clocks) {
        WishedWindow out;
        out.clock_only = true;
        if (clock.from) out.from = LocalMinutes{*clock.from};
        if (clock.to) out.to = LocalMinutes{*clock.to};
        windows.push_back(out);
    }
    std::string mark = "w";
    for (auto const& window : windows) {
        mark += window.from ? ombrex::to_string(*window.from) : "-";
        mark += window.to ? ombrex::to_string(*window.to) : "-";
    }
    auto& known = believed_["window"];
    if (known == mark) return;
    known = mark;
    SlotChanged change{"window", std::move(windows), std::move(raw), SlotChanged::Status::heard};
    out_.emplace_back(std::move(change));
}

void Brain::forget(std::string const& name) {
    auto const known = believed_.find(name);
    if (known == believed_.end() || known->second.empty()) return;
    known->second.clear();
    SlotChanged change{name, std::string{}, {}, SlotChanged::Status::cleared};
    out_.emplace_back(std::move(change));
}

std::string Brain::believed(std::string const& name) const {
    auto const known = believed_.find(name);
    return known == believed_.end() ? std::string{} : known->second;
}

void Brain::go_on() {
    if (ended_ || in_flight_) return;
    if (!queue_.empty()) {
        auto next = std::move(queue_.front());
        queue_.pop_front();
        call(std::move(next));
        return;
    }
    if (asked_now_) return;
    switch (task_) {
        case Task::book:
            advance_book();
            break;
        case Task::move:
        case Task::cancel:
        case Task::lookup:
            advance_change();
            break;
        case Task::message:
            advance_message();
            break;
        case Task::rights:
            advance_rights();
            break;
        case Task::none:
            break;
    }
    if (leaving_ && task_ == Task::none && !in_flight_ && !ended_) {
        say(Line::goodbye, {{"business", assistant_.business.name}});
        end(model::EndReason::agent_hangup);
    }
}

model::Outcome Brain::outcome() const {
    using model::Outcome;
    struct Rank {
        bool happened;
        Outcome outcome;
    };
    std::array const ranks{
        Rank{did_emergency_, Outcome::emergency},
        Rank{did_book_, Outcome::booked},
        Rank{did_move_, Outcome::moved},
        Rank{did_cancel_, Outcome::cancelled},
        Rank{did_transfer_, Outcome::transferred},
        Rank{did_message_, Outcome::message},
        Rank{is_spam_, Outcome::spam},
        Rank{is_wrong_number_, Outcome::wrong_number},
        Rank{did_answer_, Outcome::answered},
    };
    auto const* const first = std::ranges::find_if(ranks, &Rank::happened);
    return first == ranks.end() ? Outcome::abandoned : first->outcome;
}

}  // namespace ombrex::receptionist::detail
