// SPDX-License-Identifier: Apache-2.0
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "language/everyday_words.h"
#include "language/similarity.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/mentions.h"

namespace ombrex::receptionist::detail {
namespace {

/// Words that say a person is meant, where the business treats animals or machines.
bool names_person(std::string_view plain) {
    static constexpr std::array<std::string_view, 22> people{
        "i",   "im",    "me",     "my husband", "husband",  "wife", "son", "daughter", "mother", "father", "baby",
        "man", "woman", "person", "someone",    "somebody", "he",   "she", "mum",      "mom",    "dad",    "friend"};
    auto const words = split_words(plain);
    return std::ranges::any_of(words, [&](auto const& w) { return std::ranges::find(people, w) != people.end(); });
}

bool names_animal(std::string_view plain) {
    static constexpr std::array<std::string_view, 12> animals{
        "dog", "cat", "puppy", "kitten", "rabbit", "horse", "hamster", "bird", "parrot", "pet", "snake", "tortoise"};
    auto const words = split_words(plain);
    return std::ranges::any_of(words, [&](auto const& w) { return std::ranges::find(animals, w) != animals.end(); });
}

}  // namespace

/// Danger of life: the number first, whatever else is going on.
bool Brain::on_danger(Heard const& heard) {
    if (!heard.danger()) return false;
    bool const animal =
        assistant_.business.vertical == "vet" && (names_animal(heard.plain) || !names_person(heard.plain));
    bool const only_medical =
        heard.does(Act::medical) && !heard.does(Act::fire) && !heard.does(Act::gas) && !heard.does(Act::violence);
    if (animal && only_medical) return false;
    struct Kind {
        Act act;
        std::string_view word;
    };
    static constexpr std::array kinds{Kind{Act::self_harm, "other"}, Kind{Act::medical, "medical"},
                                      Kind{Act::fire, "fire"}, Kind{Act::gas, "gas"}, Kind{Act::violence, "violence"}};
    auto const* const kind = std::ranges::find_if(kinds, [&](Kind const& k) { return heard.does(k.act); });
    auto const line = heard.does(Act::self_harm) ? Line::emergency_self_harm : Line::emergency;
    Say say{kind_of(line), render(line, {{"number", assistant_.emergency.number}}, locale_, 0)};
    say.locked = true;
    emit(std::move(say));
    bool const first = !did_emergency_;
    did_emergency_ = true;
    believe("intent", "emergency", heard.text);
    if (first) call(ports::ReportEmergency{std::string{kind->word}, assistant_.emergency.number});
    asked_now_ = !first;
    task_ = Task::none;
    form_.held.reset();
    offers_.clear();
    return true;
}

/// What cannot wait but is for the business itself: the on-call colleague, else the first free moment.
bool Brain::on_urgent(Heard const& heard) {
    bool const animal = assistant_.business.vertical == "vet" && heard.does(Act::medical);
    static constexpr std::array<std::string_view, 6> mere_haste{"right now", "immediately", "asap",
                                                                "urgent",    "urgently",    "straight away"};
    bool const haste_only =
        std::ranges::any_of(mere_haste, [&](auto w) { return heard.plain.find(w) != std::string::npos; }) &&
        heard.acts.count() > 3;
    if ((!heard.does(Act::urgent) && !animal) || urgent_ || task_ == Task::message || task_ == Task::rights)
        return false;
    bool const asks_only =
        heard.question && (heard.faq != nullptr || heard.does(Act::ask_do_you) || heard.does(Act::ask_price));
    if (asks_only || (haste_only && heard.has_when())) return false;
    urgent_ = true;
    message_.urgency = model::Urgency::high;
    auto const& on_call = assistant_.emergency.on_call;
    if (on_call && !heard.has_when()) {
        take_people(heard);
        take_phone(heard);
        message_.text = heard.text;
        message_.addressee = *on_call;
        say(Line::on_call_try);
        transfer(*on_call);
        return true;
    }
    if (heard.has_when() || task_ != Task::none || assistant_.services.empty()) return false;
    say(Line::urgent_soonest);
    form_.when = {};
    form_.when.soonest = true;
    start(Task::book, "book", heard);
    return false;
}

bool Brain::on_spam(Heard const& heard) {
    if (heard.does(Act::spam_hint)) ++spam_hints_;
    bool const customer = task_ == Task::book || task_ == Task::move || task_ == Task::cancel || did_book_;
    bool const wish = heard.has_when() || !heard.services.empty();
    bool const sure = heard.does(Act::spam) && !heard.question && !wish;
    if (customer || (!sure && !(heard.does(Act::spam) && heard.does(Act::spam_hint)) && spam_hints_ < 2)) return false;
    is_spam_ = true;
    believe("intent", "spam", {});
    say(Line::spam);
    end(model::EndReason::agent_hangup);
    return true;
}

bool Brain::on_wrong_number(Heard const& heard) {
    // "Hi, is this Domino's Pizza?"
    static RE2 const is_this{
        "^(?:hi|hello|hey|oh|um|uh|yes|good \\w+| )*\\b(?:is|was) (?:this|that) (?:the )?(\\w+(?: \\w+){0,3})$"};
    std::string named;
    if (task_ == Task::none && RE2::FullMatch(heard.plain, is_this, &named)) {
        auto const us = language::plain_words(assistant_.business.name);
        bool const ours = us.find(named) != std::string::npos || language::similarity(us, named) > 0.6;
        auto const first = split_words(named).front();
        if (!ours && !heard.does(Act::robot) && !language::is_everyday(first) && first != "a" && first != "an") {
            did_answer_ = true;
            ask(Question::help, Line::wrong_business, {{"business", assistant_.business.name}}, {"intent"});
            return true;
        }
    }
    bool const said_so =
        heard.does(Act::wrong_number) && task_ == Task::none && !heard.has_when() && !heard.does(Act::use_caller_id);
    if (!said_so || asked_ == Question::phone || asked_ == Question::caller_id) return false;
    bool const asking = heard.question && heard.plain.find("wrong") == std::string::npos;
    if (asking) {
        ask(Question::help, Line::wrong_business, {{"business", assistant_.business.name}}, {"intent"});
        return true;
    }
    is_wrong_number_ = true;
    believe("intent", "wrong_number", heard.text);
    say(Line::wrong_number, {{"business", assistant_.business.name}});
    end(model::EndReason::agent_hangup);
    return true;
}

/// Nobody's appointment but his own: neither that there is one nor that there is none.
bool Brain::on_other_person(Heard const& heard) {
    static constexpr std::array<std::string_view, 6> pressing{"friend",    "time",      "tell me",
                                                              "just need", "only need", "come on"};
    bool const presses = heard.does(Act::refer_other) || std::ranges::any_of(pressing, [&](auto words) {
                             return heard.plain.find(words) != std::string::npos;
                         });
    bool const insists = presses && asked_ == Question::help && believed("intent") == "other_person" &&
                         !heard.does(Act::message) && !heard.does(Act::book) && !heard.does(Act::ask_hours) &&
                         !heard.name;
    bool const wants_time = heard.does(Act::lookup) || heard.question || insists;
    if (!(heard.about_other && wants_time && !heard.does(Act::book)) && !insists) {
        return false;
    }
    if (heard.does(Act::cancel) || heard.does(Act::move)) return false;
    believe("intent", "other_person", heard.text);
    did_answer_ = true;
    task_ = Task::none;
    ask(Question::help, Line::other_person, {}, {"intent"});
    return true;
}

}  // namespace ombrex::receptionist::detail
