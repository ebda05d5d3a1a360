// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "receptionist/detail/brain.h"
#include "receptionist/detail/say_time.h"

namespace ombrex::receptionist::detail {

/// Looking up, moving, cancelling: whose it is, which one, what then.
void Brain::advance_change() {
    if (!target_ && (need_identity() || need_target())) return;
    if (task_ == Task::lookup) {
        finish_lookup();
        return;
    }
    if (task_ == Task::cancel) {
        ask(Question::confirm_cancel, Line::confirm_cancel, {{"entry", entry_text(target_->slot)}}, {});
        return;
    }
    form_.service = assistant_.service(target_->slot.service);
    if (form_.service == nullptr) {
        fall_back_to_message("would like to move an appointment");
        return;
    }
    if (form_.staff == nullptr && !form_.any_staff) form_.staff = assistant_.staff_member(target_->slot.staff);
    if (form_.when.time && !form_.when.date && form_.when.windows.empty()) form_.when.date = day_of(target_->slot.at);
    if (same_time_ && form_.when.date && !form_.when.time) form_.when.time = clock_of(target_->slot.at);
    if (form_.when.empty()) {
        ask(Question::move_to, Line::ask_move_to, {{"entry", entry_text(target_->slot)}}, {"date", "time"});
        return;
    }
    if (form_.when.exact() == target_->slot.at) {
        form_.when = {};
        say(Line::nothing_changed, {{"entry", entry_text(target_->slot)}});
        ask(Question::move_to, Line::ask_when, {}, {"date", "time"});
        return;
    }
    if (need_moment()) return;
    auto const& slot = *form_.held;
    Say say{SayKind::confirm, render(Line::confirm_move,
                                     {{"from", say_moment(target_->slot.at, now_, locale_)},
                                      {"moment", say_moment(slot.at, now_, locale_)},
                                      {"with", with_staff(slot.staff)}},
                                     locale_, seed_)};
    say.confirming =
        Confirming{slot.service, slot.staff, ombrex::to_string(day_of(slot.at)), clock_text(clock_of(slot.at)), {}, {}};
    asked_ = Question::confirm_move;
    asked_now_ = true;
    last_question_ = say.text();
    emit(std::move(say));
}

/// Name and number, or the reference and one of them. True: it was asked for.
bool Brain::need_identity() {
    if (!own_.empty()) return false;
    if (name_.empty()) {
        ask_name(Line::ask_name_whose);
        return true;
    }
    if (reference_.empty() && phone_.empty()) {
        ask_number(Line::caller_id_whose, Line::ask_phone_whose, {"callback", "reference"});
        return true;
    }
    ports::FindAppointment tool;
    tool.name = model::CallerName{name_};
    if (auto number = model::PhoneNumber::parse(phone_)) tool.phone = model::CallerPhone{number.value()};
    tool.reference = reference_;
    call(std::move(tool));
    return true;
}

/// Which of his own. True: it was asked for.
bool Brain::need_target() {
    auto fitting = own_;
    auto const narrow = [&](auto const& fits) {
        std::vector<ports::Found::Entry> kept;
        std::ranges::copy_if(fitting, std::back_inserter(kept), fits);
        if (!kept.empty()) fitting = kept;
    };
    narrow([&](auto const& entry) { return old_.admits(entry.slot.at); });
    if (not_last_ && last_booked_)
        narrow([&](auto const& entry) { return entry.reference != last_booked_->reference; });
    if (task_ == Task::lookup) {
        target_ = own_.front();
        return false;
    }
    if (fitting.size() == 1) {
        target_ = fitting.front();
        return false;
    }
    std::vector<std::string> list;
    for (auto const& entry : fitting) list.push_back(entry_text(entry.slot));
    ask(Question::which_one, Line::which_one, {{"list", say_list(list, "and")}}, {"date"});
    return true;
}

void Brain::on_found(ports::Found const& found) {
    own_ = found.entries;
    if (own_.empty()) on_not_found();
}

/// The same words whether there is none or it is somebody else's.
void Brain::on_not_found() {
    ++find_attempts_;
    phone_.clear();
    caller_id_refused_ = true;
    bool const again = find_attempts_ > 1 || !reference_.empty();
    reference_.clear();
    if (!again) {
        ask(Question::phone, Line::not_found, {}, {"reference", "callback"});
        return;
    }
    static std::map<Task, std::string> const wishes{{Task::move, "would like to move an appointment"},
                                                    {Task::cancel, "would like to cancel an appointment"},
                                                    {Task::lookup, "asks about an appointment"}};
    message_.text = wishes.contains(task_) ? wishes.at(task_) : "asks about an appointment";
    task_ = Task::none;
    did_answer_ = true;
    ask(Question::offer_message, Line::not_found_again, {}, {"message"});
}

void Brain::finish_lookup() {
    std::vector<std::string> list;
    for (auto const& entry : own_) list.push_back(entry_text(entry.slot));
    if (own_.empty()) list.push_back(entry_text(target_->slot));
    did_answer_ = true;
    task_ = Task::none;
    say(list.size() == 1 ? Line::your_appointment : Line::your_appointments,
        {{"entry", list.front()}, {"list", say_list(list, "and")}});
    ask(Question::help, Line::anything_else, {}, {"intent"});
}

std::string Brain::entry_text(ports::Slot const& slot) const {
    return slot.service + with_staff(slot.staff) + ", " + say_moment(slot.at, now_, locale_);
}

/// While an appointment is to be cancelled. "Yes, Monday at ten" is no yes to "Shall I cancel it?", nor is "yes, please
/// change it"; "could I come on Monday instead?" is a move at any point.
bool Brain::wishes_other_time(Heard const& heard) const {
    if (heard.does(Act::move)) return true;
    if (heard.does(Act::cancel)) return false;
    TimeWish wish;
    wish.take(heard.when.meaning);
    bool const comes = heard.does(Act::book) || heard.does(Act::ask_free);
    if (asked_ != Question::confirm_cancel || !target_) return comes && !wish.empty();
    return comes || (!wish.empty() && !wish.admits(target_->slot.at));
}

/// The appointment that was to be cancelled is moved.
void Brain::move_instead(Heard const& heard) {
    believe("intent", "move", heard.text);
    task_ = Task::move;
    if (asked_ == Question::confirm_cancel) asked_ = Question::move_to;
    take_time(heard);
}

bool Brain::answer_change(Heard const& heard) {
    if (task_ != Task::move && task_ != Task::cancel && task_ != Task::lookup) return false;
    bool const lacks_it = heard.no() || heard.does(Act::dont_know) || heard.does(Act::no_phone);
    if (asked_ == Question::phone && find_attempts_ > 0 && lacks_it && !details_changed_ && heard.reference.empty()) {
        on_not_found();
        return true;
    }
    if (asked_ == Question::which_one) {
        old_.take(heard.when.meaning);
        for (auto const& mention : heard.services) {
            auto const mine =
                std::ranges::find_if(own_, [&](auto const& e) { return e.slot.service == mention.service->name; });
            if (mine != own_.end()) target_ = *mine;
        }
        return true;
    }
    bool const confirming = asked_ == Question::confirm_cancel || asked_ == Question::confirm_move;
    if (!confirming || !target_) return false;
    bool const refuses = heard.no() || heard.does(Act::never_mind);
    bool const new_time = task_ == Task::move && !form_.held;
    if (new_time) return true;
    if (refuses && task_ == Task::cancel) {
        drop_booking();
        return true;
    }
    if (refuses) {
        form_.when = {};
        form_.held.reset();
        if (heard.does(Act::never_mind)) {
            drop_booking();
        } else {
            ask(Question::move_to, Line::ask_when, {}, {"date", "time"});
        }
        return true;
    }
    bool const again = task_ == Task::cancel ? heard.does(Act::cancel) : heard.does(Act::move);
    if (!heard.yes() && !heard.does(Act::go_ahead) && !again) return false;
    if (task_ == Task::cancel) {
        call(ports::CancelAppointment{target_->reference});
    } else {
        call(ports::MoveAppointment{target_->reference, form_.held->at});
    }
    return true;
}

}  // namespace ombrex::receptionist::detail
