// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "receptionist/detail/brain.h"
#include "receptionist/detail/say_time.h"

/// To whom one goes, where that is not all the same.
namespace ombrex::receptionist::detail {

/// Staff who differ in more than their telephone: a city, a speciality. Then it matters to whom one goes.
bool Brain::is_directory() const {
    if (assistant_.staff.size() < 2) return false;
    static constexpr std::array<std::string_view, 9> keys{"city", "town",       "location",  "area",    "branch",
                                                          "type", "speciality", "specialty", "practice"};
    return std::ranges::any_of(assistant_.staff, [](model::Staff const& member) {
        return std::ranges::any_of(
            member.facts, [](model::Fact const& fact) { return std::ranges::find(keys, fact.key) != keys.end(); });
    });
}

std::vector<model::Staff const*> Brain::candidates() const {
    std::vector<model::Staff const*> out;
    auto const all =
        form_.service != nullptr ? assistant_.staff_for(*form_.service) : std::vector<model::Staff const*>{};
    for (auto const* member : all) {
        bool const fits = std::ranges::all_of(form_.facets, [&](model::Fact const& wanted) {
            return std::ranges::any_of(member->facts, [&](model::Fact const& fact) {
                return fact.key == wanted.key && fact.value == wanted.value;
            });
        });
        if (fits && !form_.rejected.contains(member->name)) out.push_back(member);
    }
    return out;
}

std::string Brain::describe(model::Staff const& member) const {
    for (auto const& fact : member.facts) {
        if (fact.key.find("city") != std::string::npos || fact.key == "location" || fact.key == "area") {
            return member.name + " in " + fact.value;
        }
    }
    return member.name;
}

void Brain::suggest(model::Staff const& member, bool next) {
    form_.staff = &member;
    form_.staff_accepted = false;
    ask(Question::staff_ok, next ? Line::suggest_next : Line::suggest_staff, {{"who", describe(member)}}, {"staff"});
}

bool Brain::need_staff() {
    auto const able = assistant_.staff_for(*form_.service);
    if (able.empty()) return false;
    if (form_.staff != nullptr) return check_staff(able);
    if (is_directory() && able.size() > 1) return !form_.any_staff && suggest_among(able);
    bool const refused = std::ranges::all_of(able, [&](auto const* m) { return form_.rejected.contains(m->name); });
    if (refused) {
        std::vector<std::string> names;
        for (auto const* member : able) names.push_back(member->name);
        say(Line::only_staff, {{"who", say_list(names, "and")}});
        form_.rejected.clear();
    }
    auto const fitting = candidates();
    bool const choice_made = !form_.rejected.empty() && !fitting.empty();
    if (able.size() > 1 && !choice_made) return false;  // whoever is free
    form_.staff = choice_made ? fitting.front() : able.front();
    form_.staff_accepted = true;
    believe("staff", form_.staff->name, {});
    return false;
}

/// Whether the one wanted does that service, and was agreed on.
bool Brain::check_staff(std::vector<model::Staff const*> const& able) {
    if (std::ranges::find(able, form_.staff) != able.end()) {
        if (form_.staff_accepted || !is_directory()) return false;
        suggest(*form_.staff, false);
        return true;
    }
    std::vector<std::string> others;
    for (auto const* member : able) others.push_back(member->name);
    say(Line::staff_not_for_service, {{"staff", form_.staff->name}, {"others", say_list(others, "or")}});
    form_.staff = others.size() == 1 ? able.front() : nullptr;
    form_.held.reset();
    if (form_.staff != nullptr) believe("staff", form_.staff->name, {});
    return false;
}

/// Asks for what tells them apart, the place above all, once; then suggests one.
bool Brain::suggest_among(std::vector<model::Staff const*> const& able) {
    bool const place_known = std::ranges::any_of(form_.facets, [](auto const& f) { return f.value != "True"; });
    std::set<std::string> places;
    std::string key;
    for (auto const* member : able) {
        for (auto const& fact : member->facts) {
            if (fact.key != "city" && fact.key != "location" && fact.key != "area") continue;
            key = fact.key;
            places.insert(fact.value);
        }
    }
    if (!place_known && places.size() > 1 && asked_ != Question::facet) {
        std::vector<std::string> list{places.begin(), places.end()};
        if (list.size() > 4) list.resize(4);
        ask(Question::facet, Line::ask_facet, {{"facet", key}, {"list", say_list(list, "or")}}, {key});
        return true;
    }
    auto const fitting = candidates();
    if (!fitting.empty()) {
        suggest(*fitting.front(), !form_.rejected.empty());
        return true;
    }
    form_.rejected.clear();
    if (auto const back = candidates(); !back.empty()) {
        form_.staff = back.front();
        ask(Question::staff_ok, Line::no_more_staff, {{"who", describe(*back.front())}}, {"staff"});
        return true;
    }
    form_.facets.clear();
    say(Line::no_such_staff);
    suggest(*able.front(), false);
    return true;
}

bool Brain::answer_staff(Heard const& heard) {
    if (task_ != Task::book || !is_directory() || form_.staff == nullptr) return false;
    bool const named = std::ranges::any_of(heard.staff, [](auto const& m) { return !m.denied; });
    bool const turned_down = heard.does(Act::other_staff) || (asked_ == Question::staff_ok && heard.no());
    if (!named && turned_down && asked_ != Question::confirm_book) {
        form_.rejected.insert(form_.staff->name);
        auto const* const before = form_.staff;
        form_.staff = nullptr;
        form_.staff_accepted = false;
        forget("staff");
        auto const rest = candidates();
        if (rest.empty()) {
            form_.rejected.clear();
            form_.staff = before;
            ask(Question::staff_ok, Line::no_more_staff, {{"who", describe(*before)}}, {"staff"});
        } else {
            suggest(*rest.front(), true);
        }
        return true;
    }
    if (form_.staff_accepted) return false;
    bool const question_only = heard.question && !heard.has_when() && !heard.does(Act::book) && !heard.yes();
    bool const goes_on =
        heard.yes() || heard.has_when() || heard.does(Act::go_ahead) || (heard.does(Act::book) && !question_only);
    if (asked_ != Question::staff_ok || !goes_on || (!heard.asked_facts.empty() && !heard.yes() && !heard.has_when()))
        return false;
    form_.staff_accepted = true;
    believe("staff", form_.staff->name, heard.text);
    return true;
}

}  // namespace ombrex::receptionist::detail
