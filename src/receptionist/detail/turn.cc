// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "receptionist/detail/brain.h"
#include "receptionist/detail/move_words.h"
#include "receptionist/detail/say_time.h"

namespace ombrex::receptionist::detail {
namespace {

bool takes_yes_or_no(Question asked) {
    static constexpr std::array questions{
        Question::staff_ok,      Question::offer,        Question::caller_id,
        Question::confirm_book,  Question::confirm_move, Question::confirm_cancel,
        Question::offer_message, Question::still_there,  Question::may_record,
    };
    return std::ranges::find(questions, asked) != questions.end();
}

constexpr auto npos = std::string::npos;
constexpr int greeting_words_max = 5;  ///< "Good morning to you there"

}  // namespace

void Brain::take_turn(Heard const& heard) {
    if (heard.plain.empty()) return;
    bool const wants_more = asked_ == Question::help && heard.yes();
    if (heard.backchannel && (interrupted_ || !(takes_yes_or_no(asked_) || wants_more))) {
        asked_now_ = true;  // the question stands
        return;
    }
    // "And what about Wednesday?" goes on with the last question.
    bool const follows = believed("intent") == "hours" && task_ == Task::none && heard.has_when() &&
                         !heard.does(Act::book) && heard.services.empty() &&
                         (heard.plain.starts_with("what about") || heard.plain.starts_with("how about") ||
                          heard.plain.starts_with("and "));
    if (follows) {
        auto again = heard;
        again.acts.reset(static_cast<std::size_t>(Act::ask_free));
        again.acts.set(static_cast<std::size_t>(Act::ask_hours));
        again.question = true;
        if (answer_hours(again)) {
            asked_ = Question::help;
            return;
        }
    }
    // What settles the whole turn, most pressing first.
    using Step = bool (Brain::*)(Heard const&);
    static constexpr std::array<Step, 11> first{
        &Brain::on_danger, &Brain::answer_message,  &Brain::on_spam,    &Brain::on_wrong_number,
        &Brain::on_talk,   &Brain::on_other_person, &Brain::on_urgent,  &Brain::on_rights,
        &Brain::on_human,  &Brain::on_greeting,     &Brain::on_settled,
    };
    if (std::ranges::any_of(first, [&](Step step) { return (this->*step)(heard); })) return;

    bool const said_before = spoke_;
    bool const task_before = task_ != Task::none;
    auto const slots_before = out_.size();
    bool understood = spoke_ || (heard.answer && takes_yes_or_no(asked_));
    take_in(heard);
    understood = on_message(heard) || understood;
    understood = choose_task(heard) || understood;
    bool const informed = answer_questions(heard);
    understood = informed || understood || out_.size() > slots_before || spoke_ != said_before;

    static constexpr std::array<Step, 5> answers{&Brain::on_other_one, &Brain::answer_confirm, &Brain::answer_change,
                                                 &Brain::answer_offer, &Brain::answer_staff};
    bool const answered = std::ranges::any_of(answers, [&](Step step) { return (this->*step)(heard); });
    understood = understood || answered;
    if (!answered && on_goodbye(heard)) return;
    static constexpr std::array along{Act::go_ahead, Act::book,    Act::thanks,   Act::any_staff,
                                      Act::any_time, Act::soonest, Act::dont_know};
    bool const goes_along =
        task_ != Task::none && (heard.yes() || std::ranges::any_of(along, [&](Act act) { return heard.does(act); }));
    understood = understood || goes_along || details_changed_ || (phone_refused_ && heard.does(Act::no_phone));
    if (!understood && !busy() && !asked_now_) {
        on_unknown(heard);
    } else {
        confused_ = 0;
    }
    bool const idle = task_ == Task::none && !busy() && !asked_now_ && !ended_;
    if (idle && (task_before || !spoke_)) ask(Question::help, Line::anything_else, {}, {"intent"});
    if (idle && spoke_ && !asked_now_) asked_ = Question::help;
}

/// About the talk itself: repeat, wait, calm down, cards.
bool Brain::on_talk(Heard const& heard) {
    if (heard.does(Act::card) && heard.masked) {
        say(Line::card);
        return false;
    }
    if (heard.does(Act::robot)) {
        believe("intent", "is_machine", heard.text);
        say(Line::robot, {{"business", assistant_.business.name}});
        did_answer_ = true;
        return false;
    }
    bool const content = heard.has_content() || heard.question;
    if (heard.does(Act::repeat) && !heard.has_content() && !heard.does(Act::hold_on)) {
        auto const text = last_text_;
        auto const asked = asked_;
        ask(asked, Line::say_again, {{"text", text}}, {});
        last_text_ = text;
        return true;
    }
    if (heard.does(Act::hold_on) && !content && !heard.does(Act::human) && heard.acts.count() <= 2) {
        say(Line::take_your_time);
        asked_now_ = true;
        return true;
    }
    if (heard.does(Act::still_here) && !content && heard.acts.count() <= 2 && !last_question_.empty()) {
        ask(asked_, Line::say_again, {{"text", last_question_}}, {});
        return true;
    }
    if (heard.does(Act::abuse)) say(Line::calm);
    return false;
}

/// "I have an appointment on Friday at two." What about it comes next; a time that comes then is where to move it.
bool Brain::on_owned(Heard const& heard) {
    if (task_ != Task::none) return false;
    TimeWish said;
    said.take(heard.when.meaning);
    bool const wishes = heard.does(Act::move) || heard.does(Act::cancel) || heard.does(Act::lookup);
    if (owned_ && !said.empty() && heard.services.empty() && !wishes) {
        start(Task::move, "move", heard);
        return true;
    }
    if (wishes || !only_owns(heard.text)) return false;
    owned_ = said;
    form_.when = {};
    for (auto const* name : {"date", "time", "window"}) forget(name);
    ask(Question::help, Line::what_then, {}, {"intent"});
    return true;
}

/// Wishes that begin something: the task at hand changes.
bool Brain::choose_task(Heard const& heard) {
    if (on_owned(heard)) return true;
    bool const booking = task_ == Task::book;
    bool const fresh = task_ == Task::none;
    if (task_ == Task::message || task_ == Task::rights) return false;
    if (task_ == Task::cancel && wishes_other_time(heard)) {
        move_instead(heard);
        return true;
    }
    if (heard.does(Act::cancel) && !heard.faq) {
        bool const of_this = booking && !heard.has_when() && !last_booked_;
        if (of_this) {
            drop_booking();
            return true;
        }
        if (task_ != Task::cancel) start(Task::cancel, "cancel", heard);
        return true;
    }
    // While a booking is made, "change it to three" is about that booking.
    bool const own = heard.does(Act::move) && !booking && task_ != Task::move;
    if (own && !(last_booked_ && !heard.has_when() && asked_ == Question::help && heard.yes())) {
        start(Task::move, "move", heard);
        return true;
    }
    if (heard.does(Act::lookup) && !booking && task_ != Task::lookup && !heard.does(Act::move)) {
        start(Task::lookup, "lookup", heard);
        return true;
    }
    if (task_ == Task::move || task_ == Task::cancel || task_ == Task::lookup || booking) return false;
    bool const asks_only = heard.does(Act::ask_price) || heard.does(Act::ask_hours) || heard.does(Act::ask_duration) ||
                           heard.does(Act::ask_services) || heard.faq != nullptr || heard.does(Act::ask_open_now) ||
                           (heard.question && heard.does(Act::ask_staff) && !is_directory());
    bool const wants = heard.does(Act::book) || heard.does(Act::ask_free) || heard.does(Act::soonest);
    bool const names = !heard.services.empty() || heard.has_when() || !heard.facets.empty();
    bool const about_staff = !heard.staff.empty() && heard.asked_facts.empty();
    bool const do_you =
        heard.does(Act::ask_do_you) && !heard.has_when() && !heard.does(Act::ask_free) && !is_directory();
    bool const question_only = asks_only && !heard.has_when() && !(heard.does(Act::book) && !heard.question);
    bool const known_service = form_.service != nullptr || assistant_.services.size() == 1 || !heard.services.empty();
    bool const unclear = wants && !names && heard.faq == nullptr && heard.does(Act::human);
    if (!fresh || unclear) return false;
    if (heard.does(Act::ask_hours) && !heard.does(Act::book)) return false;
    if ((wants && !question_only && !do_you) || (names && !asks_only && !do_you) ||
        (about_staff && !asks_only && !heard.question) || (heard.yes() && asked_ == Question::none && known_service)) {
        if (heard.does(Act::never_mind) && !names) return false;
        start(Task::book, "book", heard);
        return true;
    }
    return false;
}

void Brain::start(Task task, std::string_view intent, Heard const& heard) {
    believe("intent", std::string{intent}, heard.text);
    task_ = task;
    welcomed_ = false;
    find_attempts_ = 0;
    if (task == Task::book) return;
    target_.reset();
    own_.clear();
    offers_.clear();
    form_.held.reset();
    search_.reset();
    widened_ = false;
    same_time_ = heard.plain.find("same time") != std::string::npos;
    old_ = {};
    old_.take(task == Task::move ? heard.old_when.meaning : heard.when.meaning);
    if (old_.empty() && owned_) old_ = *owned_;
    not_last_ = heard.plain.find("other one") != std::string::npos ||
                heard.plain.find("other appointment") != std::string::npos;
    if (task != Task::move) form_.when = {};
    // The booking made in this call needs no more proof of whose it is.
    bool const other = last_booked_ && (not_last_ || !old_.admits(last_booked_->slot.at));
    if (last_booked_ && !other) target_ = ports::Found::Entry{last_booked_->reference, last_booked_->slot};
}

bool Brain::on_goodbye(Heard const& heard) {
    bool const done = heard.does(Act::finished) || (heard.no() && asked_ == Question::help && task_ == Task::none) ||
                      (heard.does(Act::never_mind) && task_ == Task::none && did_answer_);
    bool const bye = heard.does(Act::goodbye);
    bool const open = task_ == Task::book || task_ == Task::move;
    if (heard.does(Act::never_mind) && task_ != Task::none && !bye && !heard.has_content()) {
        drop_booking();
        return true;
    }
    bool const thanks_only = heard.does(Act::thanks) && asked_ == Question::help && !heard.question &&
                             (welcomed_ || (did_answer_ && (did_book_ || did_move_ || did_cancel_ || did_message_)));
    bool const declines = open && heard.no() && heard.does(Act::thanks) && asked_ != Question::offer;
    if (!done && !bye && !thanks_only && !declines) {
        if (heard.does(Act::thanks) && !open && heard.acts.count() <= 2 && !busy() && !asked_now_ && !heard.yes()) {
            ask(Question::help, Line::anything_else, {}, {"intent"});
            return true;
        }
        return false;
    }
    if (busy() || (heard.has_content() && !bye && !done)) {
        leaving_ = true;
        return false;
    }
    bool const nothing = open && !did_book_ && !did_move_;
    say(nothing ? Line::goodbye_nothing_booked : Line::goodbye, {{"business", assistant_.business.name}});
    end(model::EndReason::agent_hangup);
    return true;
}

/// "Good morning." alone is answered in kind.
bool Brain::on_greeting(Heard const& heard) {
    static constexpr std::array<std::string_view, 3> times{"morning", "afternoon", "evening"};
    auto others = heard.acts;
    others.reset(static_cast<std::size_t>(Act::greet));
    bool const alone = heard.does(Act::greet) && others.none() && !heard.has_content() &&
                       std::ranges::count(heard.plain, ' ') < greeting_words_max;
    if (!alone || task_ != Task::none) return false;
    auto const* const time = std::ranges::find_if(times, [&](auto word) { return heard.plain.find(word) != npos; });
    auto const greeting = time == times.end() ? "Hello!" : "Good " + std::string{*time} + "!";
    auto const& own = assistant_.business.greeting;
    auto const help = own.empty() ? render(Line::help, {}, locale_, seed_) : own;
    ask(Question::help, Line::greet_back, {{"greeting", greeting}, {"help", help}}, {"intent"});
    return true;
}

/// Nothing in the sentence could be used.
void Brain::on_unknown(Heard const& heard) {
    if (heard.does(Act::greet) || heard.does(Act::still_here)) {
        if (task_ == Task::none) ask(Question::help, Line::help, {}, {"intent"});
        return;
    }
    bool const free_talk = task_ == Task::none || asked_ == Question::help;
    bool const real_question = heard.question && std::ranges::count(heard.plain, ' ') >= 2;
    if (real_question && (free_talk || asked_ == Question::confirm_book || !heard.answer)) {
        did_answer_ = true;
        if (task_ != Task::none) return say(Line::dont_know_short);
        message_.text = heard.text;
        ask(Question::offer_message, Line::dont_know, {}, {"message"});
        return;
    }
    if (++confused_ >= 2) {
        confused_ = 0;
        ask(Question::offer_message, Line::offer_message, {}, {"message"});
        return;
    }
    say(Line::confused);
    if (task_ == Task::none) ask(Question::help, Line::help, {}, {"intent"});
}

}  // namespace ombrex::receptionist::detail
