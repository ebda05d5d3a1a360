// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "receptionist/detail/brain.h"

/// Every line of the business is taken: a message, and nothing else.
namespace ombrex::receptionist::detail {

void Brain::offer_only_message() {
    say(Line::lines_busy);
    start_message({}, model::Urgency::normal);
    advance_message();
}

void Brain::take_message_turn(Heard const& heard) {
    if (heard.plain.empty()) return;
    if (task_ == Task::none) task_ = Task::message;
    using Step = bool (Brain::*)(Heard const&);
    static constexpr std::array<Step, 6> first{&Brain::on_danger,       &Brain::answer_message, &Brain::on_spam,
                                               &Brain::on_wrong_number, &Brain::on_talk,        &Brain::on_rights};
    if (std::ranges::any_of(first, [&](Step step) { return (this->*step)(heard); })) return;
    take_people(heard);
    take_phone(heard);
    bool const declines = asked_ == Question::message_text && (heard.no() || heard.does(Act::never_mind));
    if (!declines && !heard.does(Act::goodbye)) return;
    if (message_.text.empty()) return end_message_only(Line::goodbye, {{"business", assistant_.business.name}});
    leaving_ = true;  // what was taken down is passed on, without a number if need be
    task_ = Task::none;
    send_message();
}

void Brain::end_message_only(Line line, Args args) {
    task_ = Task::none;
    say(line, std::move(args));
    end(model::EndReason::agent_hangup);
}

}  // namespace ombrex::receptionist::detail
