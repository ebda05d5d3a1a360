// SPDX-License-Identifier: Apache-2.0
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "language/phone.h"
#include "language/similarity.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/mentions.h"
#include "receptionist/detail/say_time.h"

/// Messages, people, and the rights of callers over their data.
namespace ombrex::receptionist::detail {
namespace {

/// The rule whose label or condition has the most words of the sentence; the first for "a person"; none for somebody
/// else.
/// Whom a message is for: "for the manager", also where the recogniser wrote "for the mandatory". Empty: nobody named.
std::string addressee_of(std::string const& plain, model::Assistant const& assistant) {
    constexpr double near = 0.6;
    if (plain.find("manager") != std::string::npos) return "manager";
    static RE2 const wanted{"\\bmessage for (?:the |your |our )?(\\w+)"};
    std::string word;
    if (!RE2::PartialMatch(plain, wanted, &word)) return {};
    std::string best;
    double nearest = near;
    for (auto const& rule : assistant.transfers) {
        auto const likeness = language::likeness(word, language::plain_words(rule.label));
        if (likeness < nearest) continue;
        nearest = likeness;
        best = rule.label;
    }
    return best;
}

model::TransferRule const* choose_rule(Heard const& heard, model::Assistant const& assistant) {
    auto const said = split_words(heard.plain);
    model::TransferRule const* best = nullptr;
    int best_hits = 0;
    for (auto const& rule : assistant.transfers) {
        int hits = 0;
        for (auto const& word : split_words(language::plain_words(rule.label))) {
            hits += std::ranges::find(said, word) != said.end() ? 3 : 0;
        }
        for (auto const& word : split_words(language::plain_words(rule.when))) {
            bool const telling = word.size() > 3 && word != "caller" && word != "wants";
            hits += telling && std::ranges::find(said, word) != said.end() ? 1 : 0;
        }
        if (hits > best_hits) {
            best_hits = hits;
            best = &rule;
        }
    }
    if (best != nullptr) return best;
    auto const person = std::ranges::find_if(assistant.transfers, [](auto const& rule) {
        return rule.when.find("person") != std::string::npos || rule.when.find("human") != std::string::npos;
    });
    if (person != assistant.transfers.end()) return &*person;
    return assistant.transfers.empty() || !heard.staff.empty() ? nullptr : &assistant.transfers.front();
}

/// Whether a sentence says what the message is, not only that there is one.
bool holds_message(Heard const& heard) {
    auto const words = split_words(heard.plain);
    static constexpr std::array<std::string_view, 8> openers{"about", "regarding",  "that", "because",
                                                             "its",   "concerning", "tell", "saying"};
    static constexpr std::array<std::string_view, 11> matters{
        "problem", "issue", "mix", "mixup", "mistake", "bill", "invoice", "refund", "results", "claim", "complaint"};
    auto const opener = std::ranges::find_first_of(words, openers);
    bool const told = words.size() >= 5 && std::ranges::find_first_of(words, matters) != words.end();
    return told || (opener != words.end() && words.end() - opener >= 3);
}

/// Who calls or from where, and nothing besides: no message.
bool only_identifies(Heard const& heard) {
    if (!heard.name && !heard.phone) return false;
    static constexpr std::array<std::string_view, 41> around{
        "my", "name",  "is",   "its", "it",       "this",    "im",      "i",     "am",   "the",  "here",
        "hi", "hello", "and",  "on",  "speaking", "calling", "number",  "phone", "you",  "can",  "reach",
        "me", "at",    "call", "yes", "oh",       "um",      "uh",      "ok",    "okay", "sure", "so",
        "mr", "mrs",   "ms",   "dr",  "first",    "last",    "surname", "please"};
    auto given = split_words(language::plain_words(heard.name_raw + ' ' + heard.phone_raw));
    auto const of_those = [&](std::string const& word) {
        return std::ranges::find(around, word) != around.end() || std::ranges::find(given, word) != given.end();
    };
    return std::ranges::all_of(split_words(heard.plain), of_those);
}

}  // namespace

bool Brain::on_human(Heard const& heard) {
    bool const offered = asked_ == Question::offer_message && heard.does(Act::human);
    if (!heard.does(Act::human) ||
        (heard.does(Act::robot) && !offered && !heard.does(Act::message) &&
         heard.plain.find("speak to") == std::string::npos && heard.plain.find("talk to a") == std::string::npos)) {
        return false;
    }
    if (heard.does(Act::book) && heard.has_when()) return false;
    // Where people are what is booked, "talk to a therapist" is a booking.
    static RE2 const professional{
        "\\b(therapists?|psych\\w+|counsell?ors?|doctors?|dentists?|stylists?|physicians?|specialists?|someone|"
        "somebody)\\b"};
    static RE2 const person{
        "\\b(person|human|manager|receptionist|operator|staff|team|you "
        "guys|representative|agent|owner|complain\\w*)\\b"};
    bool const books = (is_directory() || assistant_.business.vertical == "therapist") && task_ == Task::none &&
                       RE2::PartialMatch(heard.plain, professional) && !RE2::PartialMatch(heard.plain, person);
    if (books) {
        start(Task::book, "book", heard);
        return false;
    }
    believe("intent", "human", heard.text);
    did_answer_ = true;
    take_people(heard);
    take_phone(heard);
    auto const* const rule = choose_rule(heard, assistant_);
    if (!heard.staff.empty()) message_.addressee = heard.staff.front().staff->name;
    if (holds_message(heard)) message_.text = heard.text;
    if (rule == nullptr || (transfer_failed_ && tried_label_ == rule->label)) {
        say(rule == nullptr ? Line::transfer_none : Line::transfer_failed);
        if (rule != nullptr && message_.addressee.empty()) message_.addressee = rule->label;
        start_message(message_.text, urgent_ ? model::Urgency::high : model::Urgency::normal);
        return true;
    }
    if (message_.addressee.empty()) message_.addressee = rule->label;
    auto const who = rule->label == "oncall" || rule->label == "on-call" ? std::string{"our on-call colleague"}
                                                                         : "the " + rule->label;
    say(Line::transfer_try, {{"who", who}});
    transfer(rule->label);
    return true;
}

void Brain::transfer(std::string const& label) {
    tried_label_ = label;
    std::string brief = name_.empty() ? "A caller" : name_;
    brief += message_.text.empty() ? " asks for a person." : ": " + message_.text;
    call(ports::TransferCall{label, brief});
}

/// A message is wished, or offered and taken.
bool Brain::on_message(Heard const& heard) {
    if (task_ == Task::message || task_ == Task::rights) return false;
    if (heard.does(Act::late)) {
        believe("intent", "late", heard.text);
        say(Line::late_noted);
        did_answer_ = true;
        if (!heard.staff.empty()) message_.addressee = heard.staff.front().staff->name;
        start_message(heard.text, model::Urgency::high);
        return true;
    }
    bool const accepts =
        asked_ == Question::offer_message && (heard.yes() || heard.does(Act::message)) && !heard.does(Act::book);
    if (asked_ == Question::offer_message && !accepts) {
        if (heard.no()) {
            message_ = {};
            task_ = task_ == Task::book ? Task::book : Task::none;
        }
        return heard.no();
    }
    bool const own_wish = heard.does(Act::message) && heard.faq == nullptr && !heard.has_when() &&
                          !heard.does(Act::erase) && !heard.does(Act::lookup) &&
                          !(heard.does(Act::book) && !heard.services.empty());
    if (!accepts && !own_wish) return false;
    believe("intent", "message", heard.text);
    if (own_wish && !heard.staff.empty()) message_.addressee = heard.staff.front().staff->name;
    if (own_wish && message_.addressee.empty()) message_.addressee = addressee_of(heard.plain, assistant_);
    if (own_wish && holds_message(heard)) message_.text = heard.text;
    if (own_wish && !accepts) say(Line::message_noted);
    start_message(message_.text, message_.urgency);
    return true;
}

void Brain::start_message(std::string text, model::Urgency urgency) {
    message_.text = std::move(text);
    message_.urgency = urgent_ ? model::Urgency::high : urgency;
    if (!message_.text.empty()) believe("message", message_.text, message_.text);
    task_ = Task::message;
    form_.held.reset();
    offers_.clear();
}

/// When the tools fail: nothing the caller said is lost.
void Brain::fall_back_to_message(std::string text) {
    say(Line::tool_down);
    start_message(std::move(text), model::Urgency::normal);
}

/// The words after "what shall I pass on?" are the message, whatever they look like.
bool Brain::answer_message(Heard const& heard) {
    if (task_ != Task::message || asked_ != Question::message_text) return false;
    bool const dropped = heard.does(Act::never_mind) || (heard.no() && split_words(heard.plain).size() <= 4);
    if (dropped || heard.does(Act::repeat)) {
        if (!dropped) return false;
        message_ = {};
        task_ = Task::none;
        return false;
    }
    bool const only_yes = heard.yes() && split_words(heard.plain).size() <= 2;
    if (only_yes || heard.does(Act::robot)) return false;
    take_people(heard);
    take_phone(heard);
    if (only_identifies(heard)) return true;
    message_.text = heard.text;
    if (heard.does(Act::urgent)) message_.urgency = model::Urgency::high;
    believe("message", message_.text, heard.text);
    return true;
}

/// Whom to answer, and at which number; `shown` asks for it where the caller's number shows. True: it was asked for.
bool Brain::need_contact(Line shown) {
    if (name_.empty()) {
        ask_name(Line::ask_name);
        return true;
    }
    if (!phone_.empty() || phone_refused_) return false;
    ask_number(shown, Line::ask_phone, {"callback"});
    return true;
}

void Brain::advance_message() {
    if (message_.text.empty()) {
        ask(Question::message_text, Line::ask_message, {}, {"message"});
        return;
    }
    if (!need_contact(Line::caller_id_ok)) send_message();
}

void Brain::send_message() {
    ports::TakeMessage tool;
    tool.addressee = message_.addressee;
    tool.from = model::CallerName{name_};
    auto const& number = phone_.empty() && !phone_refused_ ? caller_id_ : phone_;
    if (auto parsed = model::PhoneNumber::parse(number)) tool.callback = model::CallerPhone{parsed.value()};
    tool.text = model::MessageText{message_.text};
    tool.urgency = message_.urgency;
    call(std::move(tool));
}

bool Brain::on_rights(Heard const& heard) {
    using Kind = ports::PrivacyRequestKind;
    struct Right {
        Act act;
        Kind kind;
        std::string_view intent;
    };
    static constexpr std::array rights{
        Right{Act::no_recording, Kind::no_recording, "no_recording"}, Right{Act::erase, Kind::erase, "erase"},
        Right{Act::access, Kind::access, "access"}, Right{Act::object, Kind::object, "object"}};
    bool const open = task_ == Task::rights;
    if (answer_by_ && heard.does(Act::ask_when_done) && (task_ == Task::none || open)) {
        say(Line::when_done, {{"day", say_day(*answer_by_, now_, locale_)}});
        return true;
    }
    bool found = false;
    for (auto const& right : rights) {
        if (!heard.does(right.act) || (open && std::ranges::find(rights_, right.kind) != rights_.end())) continue;
        if (right.kind == Kind::object && (heard.does(Act::no_recording) || heard.does(Act::erase))) continue;
        if (right.kind == Kind::access && heard.does(Act::erase)) continue;
        believe("intent", std::string{right.intent}, heard.text);
        did_answer_ = true;
        found = true;
        if (right.kind == Kind::no_recording) {
            refuse_recording(heard);
            continue;
        }
        rights_.push_back(right.kind);
        if (task_ != Task::rights) after_rights_ = task_ == Task::book ? Task::book : Task::none;
        task_ = Task::rights;
    }
    if (!found && heard.does(Act::privacy_question)) {
        believe("intent", "privacy_question", heard.text);
        did_answer_ = true;
        bool const recorded = recording_ == Recording::on;
        say(Line::privacy_answer,
            {{"business", assistant_.business.name},
             {"recorded", recorded ? "this call is recorded" : "this call isn't being recorded"}});
        return heard.services.empty() && !heard.has_when();
    }
    if (found) {
        take_people(heard);
        take_phone(heard);
    }
    return found && !heard.has_when();
}

void Brain::advance_rights() {
    if (rights_.empty()) {
        task_ = after_rights_;
        go_on();
        return;
    }
    if (need_contact(Line::caller_id_whose)) return;
    ports::PrivacyRequest tool;
    tool.kind = rights_.front();
    tool.name = model::CallerName{name_};
    if (auto number = model::PhoneNumber::parse(phone_)) tool.phone = model::CallerPhone{number.value()};
    rights_.erase(rights_.begin());
    call(std::move(tool));
}

}  // namespace ombrex::receptionist::detail
