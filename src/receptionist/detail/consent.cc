// SPDX-License-Identifier: Apache-2.0
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "receptionist/detail/brain.h"
#include "receptionist/detail/mentions.h"

/// The recording of this call: asked for once, refused at any time, silent over card numbers.
namespace ombrex::receptionist::detail {
namespace {

/// A permission in words, which holds whatever else is said in the sentence.
bool permits(std::string& plain) {
    static RE2 const mild{
        "\\b(no (problem|objections?|worries)|not a problem|(dont|do not|wouldnt|would not) mind( at all)?)\\b"};
    static RE2 const plainly{
        "\\b((you|u) (can|may)|go ahead|by all means|feel free|please do|be my guest|(thats|that is|its|it is) "
        "(all right|alright|fine|ok|okay|good|cool)|fine (by|with) me)\\b"};
    bool const granted = RE2::GlobalReplace(&plain, mild, "granted") > 0;
    return RE2::PartialMatch(plain, plainly) || granted;
}

/// Whether the sentence is a clear yes to "may I record this call?". `short_yes`: it holds nothing but an answer, so
/// that a bare yes is one.
bool agrees(Heard const& heard, bool short_yes) {
    auto plain = heard.plain;
    static RE2 const refusal{"\\b(no|nope|nah|not|never|dont|cant|cannot|wont|rather|stop)\\b"};
    static RE2 const yes{
        "\\b(yes|yeah|yea|yep|yup|sure|ok|okay|of course|certainly|absolutely|definitely|fine|alright|all right)\\b"};
    bool const granted = permits(plain);
    if (heard.does(Act::no_recording) || RE2::PartialMatch(plain, refusal)) return false;
    return granted || (short_yes && heard.yes() && RE2::PartialMatch(plain, yes));
}

/// An answer, and nothing that has to be attended to besides.
bool only_answers(Heard const& heard) {
    static constexpr std::array beside{Act::greet,     Act::thanks,       Act::go_ahead,   Act::finished, Act::hold_on,
                                       Act::dont_know, Act::no_recording, Act::never_mind, Act::any_time};
    auto acts = heard.acts;
    for (auto const act : beside) acts.reset(static_cast<std::size_t>(act));
    bool const content = heard.has_when() || !heard.services.empty() || !heard.staff.empty() || heard.name ||
                         heard.phone || heard.faq != nullptr || heard.question;
    return acts.none() && !content;
}

}  // namespace

void Brain::ask_what_for() {
    auto const open = next_open(now_);
    bool const closed = !assistant_.hours.open_at(now_) && !open.empty();
    ask(Question::help, closed ? Line::help_closed : Line::help, {{"open", open}}, {"intent"});
}

/// Takes the answer to "may I record this call?". Only a clear yes to the question as it was heard is one; who states
/// his business instead is not recorded, and not asked again. True: the sentence was no more than the answer.
bool Brain::settle_recording(Heard& heard) {
    if (asked_ != Question::may_record || heard.plain.empty()) return false;
    bool const again = heard.does(Act::repeat) || (heard.does(Act::still_here) && !heard.answer);
    if (again || (interrupted_ && heard.backchannel)) return false;  // the question stands
    asked_ = Question::help;
    bool const whole = only_answers(heard);
    bool const question_heard = !interrupted_ || heard_part_.find("record") != std::string::npos;
    bool const agreed = question_heard && agrees(heard, whole);
    bool const answered = agreed || heard.answer || heard.backchannel || heard.does(Act::no_recording);
    if (agreed) {
        recording_ = Recording::on;
        believe("recording", "agreed", heard.text, SlotChanged::Status::confirmed);
        out_.emplace_back(Record::start);
        say(Line::recording_agreed);
    } else if (heard.does(Act::no_recording)) {
        if (!whole) return false;  // the turn itself will see to it
        refuse_recording(heard);
    } else if (answered) {
        believe("recording", "declined", heard.text);
        say(Line::recording_declined);
    }
    heard.answer.reset();  // what follows asks for no yes or no
    if (!answered || !whole) return false;
    ask_what_for();
    return true;
}

/// Nothing more is recorded, and what was is destroyed; a business that does not record takes note of it all the same.
void Brain::refuse_recording(Heard const& heard) {
    bool const was_on = recording_ == Recording::on;
    if (assistant_.recording != model::ConsentMode::off) believe("recording", "refused", heard.text);
    recording_ = Recording::refused;
    say(was_on ? Line::recording_stopped : Line::no_recording);
    ports::PrivacyRequest tool;
    tool.kind = ports::PrivacyRequestKind::no_recording;
    tool.name = model::CallerName{name_};
    if (auto number = model::PhoneNumber::parse(phone_)) tool.phone = model::CallerPhone{number.value()};
    call(std::move(tool));
}

/// From the sentence with the number on until one without: nothing of it is recorded.
void Brain::mind_the_recorder(Heard const& heard) {
    if (recording_ != Recording::on) return;
    out_.emplace_back(sensitive_ || heard.masked ? Record::pause : Record::resume);
}

}  // namespace ombrex::receptionist::detail
