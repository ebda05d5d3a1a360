// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "language/phone.h"
#include "language/similarity.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/extras.h"
#include "receptionist/detail/mentions.h"
#include "receptionist/detail/say_time.h"

namespace ombrex::receptionist::detail {
namespace {

std::string lower_first(std::string text) {
    bool const shouted = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && !shouted) text[0] = static_cast<char>(text[0] + 0x20);
    return text;
}

std::string with_article(std::string const& service) {
    auto const name = lower_first(service);
    bool const vowel = !name.empty() && std::string_view{"aeiou"}.find(name[0]) != std::string_view::npos;
    bool const plural = name.ends_with('s') && !name.ends_with("ss");
    bool const owned = name.find("'s ") != std::string::npos;
    return plural && !owned ? name : (vowel ? "an " : "a ") + name;
}

}  // namespace

void Brain::advance_book() {
    if (need_service() || need_staff() || need_moment() || need_caller() || need_extras()) return;
    if (last_booked_ && booked_count_ >= assistant_.booking.per_call_max) {
        drop_booking();
        ask(Question::offer_message, Line::limit_reached, {{"max", std::to_string(assistant_.booking.per_call_max)}},
            {"message"});
        return;
    }
    read_back(form_.read_back ? Line::read_back_again : Line::read_back);
}

bool Brain::need_service() {
    if (form_.service != nullptr) return false;
    if (assistant_.services.size() == 1) {
        form_.service = &assistant_.services.front();
        believe("service", form_.service->name, {});
        return false;
    }
    if (assistant_.services.empty()) {
        fall_back_to_message("would like an appointment");
        return true;
    }
    // In pain, or unsure twice: the kind of appointment where somebody has a look.
    if (urgent_ || ++service_asked_ > 2) {
        static constexpr std::array<std::string_view, 8> general{"emergency", "urgent",     "consult",    "check",
                                                                 "exam",      "assessment", "inspection", "diagnos"};
        for (auto const word : general) {
            auto const fits = std::ranges::find_if(assistant_.services, [&](model::Service const& service) {
                return language::plain_words(service.name).find(word) != std::string::npos;
            });
            if (fits == assistant_.services.end()) continue;
            form_.service = &*fits;
            believe("service", fits->name, {});
            return false;
        }
    }
    bool const unknown = asked_ == Question::service && !slots_changed_ && !spoke_ && !form_.when.soonest;
    bool const few = assistant_.services.size() <= 4;
    ask(Question::service,
        unknown                     ? Line::service_unknown
        : few || service_asked_ > 1 ? Line::ask_service_list
                                    : Line::ask_service,
        {{"list", service_list()}}, {"service"});
    return true;
}

bool Brain::need_caller() {
    auto const& require = assistant_.booking.require;
    bool const needs_name = std::ranges::find(require, "name") != require.end();
    bool const needs_phone = std::ranges::find(require, "phone") != require.end();
    if (needs_name && name_.empty() && party_.empty()) {
        ask_name(Line::ask_name);
        return true;
    }
    if (!needs_phone || !phone_.empty() || phone_refused_ || !phone_as_heard_.empty()) return false;
    ask_number(Line::caller_id_ok, Line::ask_phone, {"callback"});
    return true;
}

/// A name that was asked for in vain is asked for letter by letter.
void Brain::ask_name(Line line) {
    bool const in_vain = asked_ == Question::name && !slots_changed_ && !spoke_;
    ask(Question::name, in_vain ? Line::spell_it : line, {}, {"caller_name"});
}

/// `shown` where the caller's number shows; a number that was begun is asked for again.
void Brain::ask_number(Line shown, Line hidden, std::vector<std::string> asks) {
    if (!partial_phone_.empty()) {
        auto const line = partial_phone_.size() > 11   ? Line::phone_long
                          : partial_phone_.size() == 9 ? Line::phone_one_short
                          : partial_phone_.size() == 8 ? Line::phone_short
                                                       : Line::phone_partial;
        return ask(Question::phone, line, {{"digits", language::say_phone(partial_phone_, locale_)}}, std::move(asks));
    }
    bool const show = !caller_id_.empty() && !caller_id_refused_;
    ask(show ? Question::caller_id : Question::phone, show ? shown : hidden, {}, std::move(asks));
}

/// " on 303 555 0151", as it is read back.
std::string Brain::number_text() const {
    if (phone_as_heard_.empty()) return phone_.empty() ? "" : " on " + language::say_phone(phone_, locale_);
    auto const heard = " on " + language::say_phone(phone_as_heard_, locale_) + " as I heard it";
    return phone_.empty() ? heard : heard + " and the number you're calling from";
}

bool Brain::need_extras() {
    for (auto const& extra : assistant_.booking.require) {
        if (extra == "name" || extra == "phone" || extras_.contains(extra)) continue;
        asking_extra_ = extra;
        auto spaced = extra;
        std::ranges::replace(spaced, '_', ' ');
        ask(Question::extra, Line::ask_extra, {{"extra", spaced}}, {extra});
        return true;
    }
    return false;
}

void Brain::read_back(Line line) {
    auto const& slot = *form_.held;
    auto const& who = name_.empty() ? party_ : name_;
    std::string extras;
    for (auto const& [key, value] : extras_) extras += ", " + key + ": " + value;
    Say say{SayKind::confirm, render(line,
                                     {{"moment", say_moment(slot.at, now_, locale_)},
                                      {"service", with_article(slot.service)},
                                      {"with", with_staff(slot.staff)},
                                      {"for", who.empty() ? "" : ", for " + who},
                                      {"number", number_text()},
                                      {"extras", extras}},
                                     locale_, seed_)};
    Confirming confirming;
    confirming.service = slot.service;
    if (!slot.staff.empty()) confirming.staff = slot.staff;
    confirming.date = ombrex::to_string(day_of(slot.at));
    confirming.time = clock_text(clock_of(slot.at));
    if (!who.empty()) confirming.name = who;
    if (!phone_.empty()) confirming.phone = phone_;
    say.confirming = std::move(confirming);
    form_.read_back = true;
    asked_ = Question::confirm_book;
    asked_now_ = true;
    last_question_ = say.text();
    emit(std::move(say));
}

bool Brain::answer_confirm(Heard const& heard) {
    if (task_ != Task::book) return false;
    bool const empty_answer = (heard.answer || heard.does(Act::thanks)) && std::ranges::count(heard.plain, ' ') < 2;
    if (asked_ == Question::extra && !asking_extra_.empty() && !heard.question && !empty_answer) {
        extras_[asking_extra_] =
            asking_extra_ == "email" && !heard.email.empty() ? heard.email : tidy_extra(heard.text);
        believe(asking_extra_, extras_[asking_extra_], heard.text);
        asking_extra_.clear();
        return true;
    }
    if (amend_extras(heard)) {
        if (form_.held) read_back(Line::read_back);
        return true;
    }
    if (asked_ != Question::confirm_book) return false;
    bool const number_begun = phone_.empty() && !partial_phone_.empty();
    if (!form_.held || number_begun) return true;  // something was corrected: look again
    bool const unheard =
        interrupted_ && heard_part_.find(say_clock(clock_of(form_.held->at), locale_)) == std::string::npos;
    bool const agrees = heard.yes() || (heard.does(Act::go_ahead) && !heard.no());
    bool const drops = heard.does(Act::never_mind) && !heard.yes();
    if (drops) {
        drop_booking();
        return true;
    }
    if (agrees && !unheard && !details_changed_) {
        leaving_ = heard.does(Act::goodbye);
        commit();
        return true;
    }
    bool const leaves =
        (heard.does(Act::goodbye) || heard.does(Act::finished) || heard.does(Act::thanks)) && !heard.no();
    if (leaves && !held_back_) {
        held_back_ = true;
        read_back(Line::before_you_go);
        return true;
    }
    bool const corrected =
        heard.name || heard.amended_name || heard.phone || !heard.services.empty() || !heard.staff.empty();
    if (agrees || corrected || heard.has_when()) {
        read_back(Line::read_back_again);
        return true;
    }
    if (heard.no()) {
        ask(Question::fix, Line::what_to_change, {}, {"date", "time"});
        return true;
    }
    if (spoke_ || busy()) {
        if (!busy()) read_back(Line::read_back_again);
        return true;
    }
    return false;
}

/// "No, the address is 14 Elm Court" at any point after it was given.
bool Brain::amend_extras(Heard const& heard) {
    for (auto& [key, value] : extras_) {
        for (auto const* middle : {" is ", " should be ", "'s "}) {
            auto const at = heard.text.find(key + middle);
            if (at == std::string::npos || heard.question) continue;
            value = tidy_extra(std::string_view{heard.text}.substr(at + key.size() + std::string_view{middle}.size()));
            believe(key, value, heard.text);
            return true;
        }
    }
    return false;
}

void Brain::commit() {
    std::string notes;
    for (auto const& [key, value] : extras_) notes += (notes.empty() ? "" : "; ") + key + ": " + value;
    if (!party_.empty() && !name_.empty() && party_ != name_) notes += (notes.empty() ? "for " : "; for ") + party_;
    if (!phone_as_heard_.empty()) notes += (notes.empty() ? "" : "; ") + ("number as heard: " + phone_as_heard_);
    ports::BookAppointment tool;
    tool.service = form_.held->service;
    tool.staff = form_.held->staff;
    tool.at = form_.held->at;
    tool.name = model::CallerName{name_.empty() ? party_ : name_};
    if (auto number = model::PhoneNumber::parse(phone_)) tool.phone = model::CallerPhone{number.value()};
    tool.notes = model::AppointmentNotes{notes};
    call(std::move(tool));
}

void Brain::on_booked(ports::Booked const& booked) {
    did_book_ = true;
    ++booked_count_;
    last_booked_ = booked;
    believe("date", ombrex::to_string(day_of(booked.slot.at)), {}, SlotChanged::Status::confirmed);
    believe("time", clock_text(clock_of(booked.slot.at)), {}, SlotChanged::Status::confirmed);
    settle(booked, false);
    next_booking();
}

/// The second of "a cut and a shave" follows right after the first.
void Brain::next_booking() {
    auto const before = form_;
    search_.reset();
    offers_.clear();
    widened_ = false;
    form_ = {};
    form_.service = before.service;
    form_.staff = before.staff;
    form_.staff_accepted = before.staff_accepted;
    form_.facets = before.facets;
    if (before.more.empty()) {
        task_ = Task::none;
        party_.clear();
        if (!leaving_) ask(Question::help, Line::anything_else, {}, {"intent"});
        return;
    }
    form_.more.assign(before.more.begin() + 1, before.more.end());
    auto const at = last_booked_->slot.at + before.service->length;
    form_.service = before.more.front();
    form_.when.date = day_of(at);
    form_.when.time = clock_of(at);
    asked_ = Question::none;
    believe("service", form_.service->name, {});
    say(Line::next_one);
}

void Brain::on_book_failed(ports::ToolFailure const& failure) {
    using Why = ports::ToolFailure::Why;
    if (failure.why == Why::not_allowed) {
        drop_booking();
        ask(Question::offer_message, Line::limit_reached, {{"max", std::to_string(assistant_.booking.per_call_max)}},
            {"message"});
        return;
    }
    if (failure.why == Why::failed || failure.why == Why::not_found) {
        auto const& slot = *form_.held;
        fall_back_to_message("would like " + slot.service + " on " + say_moment(slot.at, now_, locale_) +
                             with_staff(slot.staff));
        return;
    }
    say(Line::taken, {{"moment", say_moment(form_.held->at, now_, locale_)}});
    auto const lost = *form_.held;
    form_.held.reset();
    search_.reset();
    asked_ = Question::none;
    if (failure.instead.empty()) return;
    auto instead = failure.instead;
    std::erase_if(instead, [&](auto const& slot) { return slot.at == lost.at && slot.staff == lost.staff; });
    if (instead.size() > static_cast<std::size_t>(assistant_.booking.offer)) {
        instead.resize(static_cast<std::size_t>(assistant_.booking.offer));
    }
    if (!instead.empty()) make_offer(std::move(instead), Line::offer_one, Line::offer_some);
}

void Brain::drop_booking() {
    bool const moving = task_ == Task::move || task_ == Task::cancel;
    auto const service = form_.service;
    form_ = {};
    form_.service = service;
    offers_.clear();
    search_.reset();
    widened_ = false;
    task_ = Task::none;
    for (auto const* name : {"date", "time", "window"}) forget(name);
    did_answer_ = true;
    if (!leaving_) {
        say(moving ? Line::kept : Line::dropped);
        ask(Question::help, Line::anything_else, {}, {"intent"});
    }
}

std::string Brain::with_staff(std::string const& staff) const {
    return staff.empty() || assistant_.staff.empty() ? std::string{} : " with " + staff;
}

}  // namespace ombrex::receptionist::detail
