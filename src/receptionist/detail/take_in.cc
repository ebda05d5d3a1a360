// SPDX-License-Identifier: Apache-2.0
#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "language/similarity.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/mentions.h"
#include "receptionist/detail/say_time.h"
#include "receptionist/detail/time_words.h"

namespace ombrex::receptionist::detail {

namespace when = language::when;

/// Every slot the sentence holds, whatever was asked.
void Brain::take_in(Heard const& heard) {
    // An address has numbers in it that are no times, and a street that is no name.
    bool const detail_only = asked_ == Question::extra && !heard.no() && !heard.does(Act::move);
    if (detail_only) return;
    take_people(heard);
    take_phone(heard);
    if (!heard.reference.empty() && (task_ == Task::move || task_ == Task::cancel || task_ == Task::lookup ||
                                     heard.does(Act::cancel) || heard.does(Act::move) || heard.does(Act::lookup))) {
        reference_ = heard.reference;
        believe("reference", reference_, heard.text);
    }
    if (task_ == Task::message || task_ == Task::rights) return;
    bool const old_one = (heard.does(Act::cancel) || heard.does(Act::lookup)) && task_ != Task::book;
    bool const hours_only = heard.does(Act::ask_hours) && task_ == Task::none && !heard.does(Act::book);
    if (heard.does(Act::late) && task_ == Task::none) return;
    if (old_one || task_ == Task::cancel || task_ == Task::lookup) return;
    take_service(heard);
    take_staff(heard);
    if (!hours_only) take_time(heard);
}

void Brain::take_people(Heard const& heard) {
    if (heard.name) {
        auto const& said = *heard.name;
        auto const plain_name = language::plain_words(said.name);
        bool const thing =
            std::ranges::any_of(
                heard.facets,
                [&](auto const& f) { return language::plain_words(f.raw).find(plain_name) != std::string::npos; }) ||
            std::ranges::any_of(heard.services,
                                [&](auto const& f) { return f.raw.find(plain_name) != std::string::npos; });
        if (thing && asked_ != Question::name) return;
        // "Yeah, that's spot on" changes no name that is known.
        if (said.weak && !name_.empty() && asked_ != Question::name && !heard.no() &&
            !language::same_name(said.name, name_))
            return;
        bool const staff_named = std::ranges::any_of(heard.staff, [&](StaffMention const& mention) {
            return language::same_name(said.name, mention.staff->name);
        });
        // "Jo please" names who is wanted, "it's Jo" might; only an asked-for name may be a colleague's namesake.
        if (staff_named && asked_ != Question::name) return;
        if (said.somebody && asked_ != Question::name) {
            party_ = said.name;
            believe("party", party_, heard.name_raw);
            return;
        }
        using Part = language::SpokenName::Part;
        bool const adds_last = said.part == Part::last && !name_.empty() && name_.find(' ') == std::string::npos;
        bool const adds_first = said.part == Part::first && !name_.empty() && name_.find(' ') == std::string::npos;
        set_name(adds_last    ? name_ + ' ' + said.name
                 : adds_first ? said.name + ' ' + name_
                              : said.name,
                 heard.name_raw);
        return;
    }
    if (heard.amended_name) set_name(*heard.amended_name, heard.text);
}

void Brain::set_name(std::string name, std::string const& raw) {
    // A first name alone does not replace a full name that begins with it.
    if (name_.starts_with(name + ' ')) return;
    details_changed_ = details_changed_ || name != name_;
    name_ = std::move(name);
    believe("caller_name", name_, raw);
}

void Brain::set_phone(std::string e164, std::string const& raw) {
    details_changed_ = details_changed_ || e164 != phone_;
    phone_ = std::move(e164);
    partial_phone_.clear();
    phone_as_heard_.clear();
    believe("callback", phone_, raw);
}

void Brain::take_phone(Heard const& heard) {
    bool const asked = asked_ == Question::phone || asked_ == Question::caller_id;
    if (heard.phone && !heard.phone->e164.empty()) {
        set_phone(heard.phone->e164, heard.phone_raw);
        return;
    }
    if (heard.phone && (asked || task_ != Task::message)) return take_scrap(heard.phone->digits, heard.phone_raw);
    if (heard.amended_phone) return set_phone(*heard.amended_phone, heard.text);
    bool const needed = asked || asked_ == Question::name;
    if (heard.does(Act::use_caller_id) || (asked_ == Question::caller_id && heard.yes())) {
        if (!caller_id_.empty()) {
            set_phone(caller_id_, heard.text);
        } else if (needed) {
            caller_id_refused_ = true;
            ask(Question::phone, Line::no_caller_id, {}, {"callback"});
        }
        return;
    }
    if (asked_ == Question::caller_id && heard.no()) caller_id_refused_ = true;
    if (asked && heard.does(Act::no_phone)) {
        phone_refused_ = true;
    } else if (asked && heard.no()) {
        partial_phone_.clear();
    } else if (asked_ == Question::phone && !heard.question) {
        accept_scrap();
    }
}

/// The rest of a number begun in the sentence before, or a part that must be asked for again.
void Brain::take_scrap(std::string const& digits, std::string const& raw) {
    if (phone_.find(digits) != std::string::npos) return;  // a part of the known one, said again
    if (!phone_.empty()) forget("callback");
    // Digits alone go on with what was taken for the whole; who says "the number is" begins anew.
    auto known = language::say_phone(std::exchange(phone_, {}), locale_);
    std::erase(known, ' ');
    if (digits.size() < 7 && partial_phone_.empty()) partial_phone_ = known;
    auto const both = partial_phone_ + digits;
    if (auto const whole = language::to_e164(both, locale_)) return set_phone(*whole, raw);
    bool const same = digits == partial_phone_;
    partial_phone_ = both.size() <= 11 || !known.empty() ? both : digits;
    details_changed_ = true;
    if (same || ++scraps_ > 2) accept_scrap();
}

/// No better number comes: the booking is not lost for a digit. It is made with the number of the line, where that
/// shows, and what was heard goes into its notes; no digit is made up.
void Brain::accept_scrap() {
    if (task_ != Task::book || partial_phone_.empty()) return;
    auto const digits = partial_phone_;
    if (!caller_id_.empty() && !caller_id_refused_) set_phone(caller_id_, {});
    partial_phone_.clear();
    phone_as_heard_ = digits;
}

void Brain::take_service(Heard const& heard) {
    if (task_ == Task::move) return;
    std::vector<ServiceMention> wanted;
    std::ranges::copy_if(heard.services, std::back_inserter(wanted), [](auto const& m) { return !m.denied; });
    bool const lacks_one = form_.service == nullptr && (task_ == Task::book || task_ == Task::none);
    if (heard.guessed_service && lacks_one && !heard.does(Act::move)) wanted.push_back(*heard.guessed_service);
    if (wanted.empty()) return;
    auto const* const first = wanted.front().service;
    bool const correcting = heard.no() || heard.plain.find("instead") != std::string::npos;
    auto const* const chosen = correcting && wanted.size() > 1 ? wanted.back().service : first;
    if (form_.service != chosen) {
        form_.service = chosen;
        form_.held.reset();
        search_.reset();
    }
    believe("service", chosen->name, wanted.front().raw);
    if (asked_ == Question::confirm_book || correcting) return;
    form_.more.clear();
    for (std::size_t i = 1; i < wanted.size(); ++i) {
        if (wanted[i].service != chosen) form_.more.push_back(wanted[i].service);
    }
    if (heard.does(Act::two_people) && wanted.size() == 1) form_.more.push_back(chosen);
}

void Brain::take_staff(Heard const& heard) {
    for (auto const& facet : heard.facets) {
        // "Do they offer cosmetic services?" asks about the one in focus; "somebody who does" chooses.
        bool const chooses = heard.does(Act::other_staff) || heard.plain.find("need") != std::string::npos ||
                             heard.plain.find("prefer") != std::string::npos ||
                             heard.plain.find("looking") != std::string::npos;
        bool const asked_about = form_.staff != nullptr && !chooses && facet.fact.value == "True";
        if (asked_about) continue;
        auto const same = std::ranges::find(form_.facets, facet.fact.key, &model::Fact::key);
        bool const changed = same == form_.facets.end() || same->value != facet.fact.value;
        if (!changed) continue;
        if (same != form_.facets.end()) form_.facets.erase(same);
        form_.facets.push_back(facet.fact);
        believe(facet.fact.key, facet.fact.value, facet.raw);
        if (form_.staff != nullptr && heard.staff.empty()) {
            form_.staff = nullptr;
            form_.staff_accepted = false;
            form_.held.reset();
        }
    }
    auto const wanted = std::ranges::find_if(heard.staff, [](auto const& m) { return !m.denied; });
    if (wanted != heard.staff.end() && task_ != Task::message) {
        if (form_.staff != wanted->staff) form_.held.reset();
        form_.staff = wanted->staff;
        form_.any_staff = false;
        form_.staff_accepted = true;
        believe("staff", wanted->staff->name, wanted->raw);
        return;
    }
    for (auto const& mention : heard.staff) {
        if (!mention.denied || is_directory()) continue;
        form_.rejected.insert(mention.staff->name);
        if (form_.staff == mention.staff) {
            form_.staff = nullptr;
            form_.held.reset();
        }
    }
    bool const any = heard.does(Act::any_staff) && !is_directory() && !heard.does(Act::other_staff);
    bool const about_staff = asked_ != Question::offer && asked_ != Question::when && !heard.does(Act::any_time);
    if (any && (about_staff || heard.plain.find("any") != std::string::npos) && form_.staff != nullptr &&
        assistant_.staff.size() > 1 && !heard.has_when()) {
        form_.staff = nullptr;
        form_.any_staff = true;
        form_.held.reset();
        forget("staff");
    }
}

void Brain::take_time(Heard const& heard) {
    if (heard.does(Act::soonest) && !heard.has_when()) {
        form_.when = {};
        form_.when.soonest = true;
        form_.held.reset();
    }
    bool const any = heard.does(Act::any_time) && !heard.has_when();
    bool const asked = asked_ == Question::when || asked_ == Question::date || asked_ == Question::time;
    if (any && asked) {
        form_.when.any = true;
        form_.held.reset();
    }
    if (!heard.has_when()) return;
    // "The earliest you have" of what was just offered is the first of it; else it begins now and has no end.
    if (heard.does(Act::soonest)) {
        if (asked_ == Question::offer && !offers_.empty()) return;
    }
    auto const* const open = std::get_if<when::Windows>(&heard.when.meaning);
    if (open != nullptr && open->windows.size() == 1 && !open->windows.front().to &&
        (!open->windows.front().from || *open->windows.front().from <= now_ + std::chrono::minutes{5})) {
        form_.when = {};
        form_.when.soonest = true;
        form_.held.reset();
        return;
    }
    if (auto const* question = std::get_if<when::Ask>(&heard.when.meaning)) {
        // "A toothache since yesterday" tells, it does not wish.
        bool const told =
            question->why == language::Why::past &&
            (heard.plain.find("since") != std::string::npos || heard.plain.find(" ago") != std::string::npos ||
             heard.plain.find("been") != std::string::npos || heard.plain.find("had ") != std::string::npos);
        bool const wanted = !told && (task_ == Task::book || task_ == Task::move || task_ == Task::none);
        if (wanted && !heard.does(Act::lookup)) clarify(*question);
        return;
    }
    if (set_time(heard.when.meaning, heard.when_raw)) {
        form_.held.reset();
        widened_ = false;
    }
}

/// "Wednesday the 23rd ... no, Thursday" stays in that week.
LocalDays Brain::same_week(LocalDays day, std::string const& raw) const {
    static RE2 const bare{R"((?i)^\W*(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^0-9]*$)"};
    static RE2 const fixed{
        R"((?i)\b(this|next|coming|week|today|tomorrow|first|second|third|\w+th|\w+(?:st|nd|rd)|of|)"
        R"(january|february|march|april|may|june|july|august|september|october|november|december)\b)"};
    auto const before = form_.held ? std::optional{day_of(form_.held->at)} : form_.when.date;
    if (!before || !RE2::FullMatch(raw, bare) || RE2::PartialMatch(raw, fixed)) return day;
    auto const weekday = [](LocalDays d) { return std::chrono::days{std::chrono::weekday{d}.iso_encoding() - 1}; };
    auto const there = *before - weekday(*before) + weekday(day);
    return there >= day_of(now_) && there != *before ? there : day;
}

/// Whether it changed what is wished.
bool Brain::set_time(when::Meaning const& meaning, std::string const& raw) {
    auto& wish = form_.when;
    auto const before_date = wish.date;
    auto const before_time = wish.time;
    bool windows_changed = false;
    if (auto const date = detail::day_of(meaning)) wish.date = same_week(*date, raw);
    if (auto const time = detail::clock_of(meaning)) wish.time = time;
    if (auto const* windows = std::get_if<when::Windows>(&meaning)) {
        auto const one_day = detail::day_of(meaning);
        bool const whole_days = std::ranges::all_of(windows->windows, [](auto const& w) {
            return w.from && w.to && clock_of(*w.from).count() == 0 && clock_of(*w.to).count() == 0;
        });
        if (!one_day) wish.date.reset();
        if (!whole_days) wish.time.reset();
        wish.windows = windows->windows;
        wish.clocks.clear();
        windows_changed = true;
    } else if (auto const* clocks = std::get_if<when::ClockWindows>(&meaning)) {
        wish.clocks = clocks->windows;
        wish.time.reset();
        windows_changed = true;
    } else {
        windows_changed = !wish.windows.empty() && wish.date != before_date;
        if (wish.date) wish.windows.clear();
        if (wish.time) wish.clocks.clear();
    }
    wish.soonest = wish.any = false;
    if (wish.date) {
        believe("date", ombrex::to_string(*wish.date), raw);
    } else {
        forget("date");
    }
    if (wish.time) {
        believe("time", clock_text(*wish.time), raw);
    } else {
        forget("time");
    }
    if (!wish.windows.empty() || !wish.clocks.empty()) {
        believe_windows(raw);
    } else {
        forget("window");
    }
    return windows_changed || wish.date != before_date || wish.time != before_time;
}

void TimeWish::take(when::Meaning const& meaning) {
    if (auto const day = detail::day_of(meaning)) date = day;
    if (auto const clock = detail::clock_of(meaning)) time = clock;
    if (auto const* spans = std::get_if<when::Windows>(&meaning)) windows = spans->windows;
    if (auto const* spans = std::get_if<when::ClockWindows>(&meaning)) clocks = spans->windows;
}

bool TimeWish::admits(LocalMinutes at) const {
    auto const clock = clock_of(at);
    auto const in_window = [&](when::Window const& w) { return (!w.from || at >= *w.from) && (!w.to || at < *w.to); };
    auto const in_clock = [&](when::ClockWindow const& w) {
        return (!w.from || clock >= *w.from) && (!w.to || clock < *w.to);
    };
    if (date && day_of(at) != *date) return false;
    if (time && clock != *time) return false;
    if (!windows.empty() && std::ranges::none_of(windows, in_window)) return false;
    return clocks.empty() || std::ranges::any_of(clocks, in_clock);
}

}  // namespace ombrex::receptionist::detail
