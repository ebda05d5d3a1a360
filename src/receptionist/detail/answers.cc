// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "language/phone.h"
#include "language/similarity.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/mentions.h"
#include "receptionist/detail/say_time.h"
#include "receptionist/detail/time_words.h"

/// Questions about the business. What is stored is told as it is stored; what is not stored is not told.
namespace ombrex::receptionist::detail {
namespace {

std::string say_minutes(std::chrono::minutes length) {
    auto const count = length.count();
    if (count % 60 == 0) return count == 60 ? "an hour" : std::to_string(count / 60) + " hours";
    return count > 60 ? std::to_string(count / 60) + (count < 120 ? " hour " : " hours ") + std::to_string(count % 60) +
                            " minutes"
                      : std::to_string(count) + " minutes";
}

std::string spaced(std::string key) {
    std::ranges::replace(key, '_', ' ');
    for (std::string_view const lead : {"offers ", "is ", "has ", "accepts "}) {
        if (key.starts_with(lead)) key.erase(0, lead.size());
    }
    return key;
}

}  // namespace

bool Brain::answer_questions(Heard const& heard) {
    bool any = answer_facts(heard);
    if (heard.faq != nullptr && !any) {
        believe("intent", "faq", heard.text);
        call(ports::AnswerFaq{heard.faq->key});
        any = true;
        did_answer_ = true;
        if (!heard.services.empty() && heard.faq->key.find("price") == std::string::npos) answer_price(heard);
        return any;
    }
    using Answer = bool (Brain::*)(Heard const&);
    static constexpr std::array<Answer, 4> answers{&Brain::answer_hours, &Brain::answer_price, &Brain::answer_services,
                                                   &Brain::answer_simple};
    for (auto const answer : answers) any = (this->*answer)(heard) || any;
    did_answer_ = did_answer_ || any;
    return any;
}

/// "What's their number and where are they?" about whoever is in focus.
bool Brain::answer_facts(Heard const& heard) {
    if (heard.asked_facts.empty() || heard.phone || heard.does(Act::use_caller_id) || details_changed_) return false;
    model::Staff const* who = form_.staff;
    bool const named = !heard.staff.empty();
    if (named) who = heard.staff.front().staff;
    if (who == nullptr && assistant_.staff.size() == 1 && heard.plain.find("your") == std::string::npos)
        who = &assistant_.staff.front();
    bool const about_us = !named && !is_directory() && heard.plain.find("your") != std::string::npos;
    if (who == nullptr || about_us) return false;
    bool const giving_own = (asked_ == Question::phone || asked_ == Question::caller_id) && !heard.question;
    if (giving_own) return false;
    bool any = false;
    for (auto const& key : heard.asked_facts) {
        auto const fact = std::ranges::find(who->facts, key, &model::Fact::key);
        if (fact == who->facts.end()) continue;
        tell_fact(*who, key);
        any = true;
    }
    return any;
}

void Brain::tell_fact(model::Staff const& member, std::string const& key) {
    auto const& value = std::ranges::find(member.facts, key, &model::Fact::key)->value;
    auto const plain = language::plain_words(value);
    Args const args{{"who", member.name}, {"value", value}, {"what", spaced(key)}};
    auto const has_part = [&](std::string_view part) { return key.find(part) != std::string::npos; };
    did_answer_ = true;
    if (plain == "true" || plain == "yes") return say(Line::fact_yes, args);
    if (plain == "false" || plain == "no") return say(Line::fact_no, args);
    say(has_part("phone")     ? Line::fact_phone
        : has_part("address") ? Line::fact_address
        : has_part("rating")  ? Line::fact_rating
                              : Line::fact_other,
        args);
}

std::string Brain::next_open(LocalMinutes from) const {
    for (int ahead = 0; ahead < 21; ++ahead) {
        auto const day = day_of(from) + std::chrono::days{ahead};
        for (auto const& block : assistant_.hours.on(day)) {
            if (LocalMinutes{day} + block.from > from) return say_moment(LocalMinutes{day} + block.from, now_, locale_);
        }
    }
    return {};
}

bool Brain::answer_hours(Heard const& heard) {
    auto special = std::ranges::find_if(assistant_.hours.special, [&](auto const& day) {
        auto const name = language::plain_words(day.name);
        return !name.empty() && heard.plain.find(name) != std::string::npos && day.day >= day_of(now_);
    });
    bool const named = special != assistant_.hours.special.end() && heard.question && !heard.does(Act::book);
    if (!heard.does(Act::ask_hours) && !heard.does(Act::ask_open_now) && !named) return false;
    if (task_ == Task::book && !heard.does(Act::ask_hours) && !named) return false;
    believe("intent", "hours", heard.text);
    std::optional<LocalDays> day = named ? std::optional{special->day} : day_of(heard.when.meaning);
    bool const now = heard.does(Act::ask_open_now) && heard.plain.find(" now") != std::string::npos;
    if (now || (heard.does(Act::ask_open_now) && !day)) {
        for (auto const& block : assistant_.hours.on(day_of(now_))) {
            if (clock_of(now_) >= block.from && clock_of(now_) < block.to) {
                say(Line::open_now, {{"until", say_clock(block.to, locale_)}});
                return true;
            }
        }
        auto const open = next_open(now_);
        say(Line::closed_now, {{"again", open.empty() ? "" : " and open again " + open}});
        return true;
    }
    if (!day) {
        say(Line::hours, {{"week", say_week(assistant_.hours, locale_)}});
        return true;
    }
    auto const blocks = assistant_.hours.on(*day);
    if (!blocks.empty()) {
        auto const text = say_day(*day, now_, locale_);
        bool const relative = text.starts_with("to");
        say(Line::hours_day, {{"day", relative ? text : "On " + text}, {"blocks", say_blocks(blocks, locale_)}});
        return true;
    }
    auto const* const exception = assistant_.hours.special_on(*day);
    bool const holiday = exception != nullptr && !exception->name.empty();
    auto const text = say_day(*day, now_, locale_);
    auto const open = next_open(LocalMinutes{*day});
    say(Line::closed_on, {{"day", text.starts_with("to") ? text : "on " + text},
                          {"holiday", holiday ? ", that's " + exception->name : ""},
                          {"again", open.empty() ? "" : " We're open again " + open + "."}});
    return true;
}

bool Brain::answer_price(Heard const& heard) {
    bool const list_all = heard.does(Act::ask_services) && heard.does(Act::ask_price);
    if (!heard.does(Act::ask_price)) return false;
    believe("intent", "price", heard.text);
    std::vector<model::Service const*> wanted;
    for (auto const& mention : heard.services) wanted.push_back(mention.service);
    if (wanted.empty() && form_.service != nullptr && !list_all) wanted.push_back(form_.service);
    bool const named = !wanted.empty();
    if (!named) {
        for (auto const& service : assistant_.services) wanted.push_back(&service);
    }
    if (wanted.empty()) return false;
    std::vector<std::string> list;
    for (auto const* service : wanted) {
        if (!service->price.empty()) {
            list.push_back(render(Line::price, {{"service", service->name}, {"price", service->price}}, locale_, 0));
            list.back().pop_back();
        } else if (named) {
            say(Line::price_unknown, {{"service", service->name}});
        }
    }
    if (!list.empty()) say(Line::price_list, {{"list", say_list(list, "and")}});
    return true;
}

std::string Brain::service_list() const {
    std::vector<std::string> list;
    for (auto const& service : assistant_.services) list.push_back(service.name);
    return say_list(list, "and");
}

bool Brain::answer_services(Heard const& heard) {
    if (heard.does(Act::ask_duration) &&
        (!heard.services.empty() || form_.service != nullptr || assistant_.services.size() == 1) &&
        (!heard.does(Act::ask_when_done) || !answer_by_ || !heard.services.empty())) {
        auto const* const service = !heard.services.empty()    ? heard.services.front().service
                                    : form_.service != nullptr ? form_.service
                                                               : &assistant_.services.front();
        believe("intent", "duration", heard.text);
        say(Line::duration, {{"service", service->name}, {"minutes", say_minutes(service->length)}});
        return true;
    }
    bool const of_time = (task_ == Task::book || heard.has_when()) &&
                         heard.plain.find("service") == std::string::npos &&
                         heard.plain.find("treatment") == std::string::npos;
    if (heard.does(Act::ask_services) && !heard.does(Act::ask_price) && !assistant_.services.empty() && !of_time) {
        believe("intent", "services", heard.text);
        say(Line::services, {{"list", service_list()}});
        return true;
    }
    bool const booking =
        (task_ == Task::book && asked_ != Question::service) || heard.has_when() || heard.does(Act::ask_free);
    if (!heard.does(Act::ask_do_you) || booking || is_directory() || heard.does(Act::ask_price) || !heard.question)
        return false;
    if (!heard.services.empty()) {
        believe("intent", "services", heard.text);
        auto const* const service = heard.services.front().service;
        say(Line::services_yes, {{"list", service->name + (service->price.empty() ? "" : ", " + service->price)}});
        return true;
    }
    static constexpr std::array<std::string_view, 8> verbs{"you do ",  "you offer ",  "you provide ", "you treat ",
                                                           "you fix ", "you repair ", "you service ", "you also do "};
    bool const about_services =
        std::ranges::any_of(verbs, [&](auto verb) { return heard.plain.find(verb) != std::string::npos; });
    if (!about_services || assistant_.services.empty() || heard.does(Act::book) || heard.does(Act::erase) ||
        heard.does(Act::access))
        return false;
    believe("intent", "services", heard.text);
    say(Line::services_no, {{"list", service_list()}});
    return true;
}

bool Brain::answer_simple(Heard const& heard) {
    bool any = false;
    bool const facts_told = spoke_ && !heard.asked_facts.empty();
    bool const giving =
        asked_ == Question::phone || asked_ == Question::caller_id || asked_ == Question::extra || heard.phone;
    if (heard.does(Act::ask_address) && !facts_told && !giving && heard.question &&
        !assistant_.business.address.empty()) {
        say(Line::address, {{"address", assistant_.business.address}});
        any = true;
    }
    if (heard.does(Act::ask_phone) && !facts_told && !giving && heard.question && !assistant_.business.phone.empty() &&
        !heard.does(Act::ask_reference) && heard.plain.find("your") != std::string::npos) {
        say(Line::phone, {{"phone", language::say_phone(assistant_.business.phone.e164(), locale_)}});
        any = true;
    }
    if (heard.does(Act::ask_business) && !heard.does(Act::robot) && task_ == Task::none) {
        say(Line::business, {{"business", assistant_.business.name}});
        any = true;
    }
    bool const asks_for_staff = heard.question && task_ == Task::none && heard.staff.size() == 1 &&
                                heard.asked_facts.empty() && !heard.does(Act::book) && !heard.does(Act::human) &&
                                !heard.has_when() && heard.faq == nullptr;
    if (asks_for_staff && (heard.plain.starts_with("is there") || heard.plain.starts_with("do you have") ||
                           heard.plain.starts_with("does"))) {
        say(Line::staff_yes, {{"who", heard.staff.front().staff->name}});
        any = true;
    }
    if (heard.does(Act::ask_reference) && heard.question) {
        say(last_booked_ ? Line::reference_in_call : Line::reference_no,
            {{"reference", last_booked_ ? last_booked_->reference : ""}});
        any = true;
    }
    if (heard.does(Act::ask_staff) && heard.question && !is_directory() && !assistant_.staff.empty() &&
        heard.asked_facts.empty()) {
        std::vector<std::string> names;
        for (auto const& member : assistant_.staff) names.push_back(member.name);
        say(Line::staff_list, {{"list", (names.size() == 1 ? "It's " : "There are ") + say_list(names, "and")}});
        any = true;
    }
    return any;
}

}  // namespace ombrex::receptionist::detail
