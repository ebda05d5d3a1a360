// SPDX-License-Identifier: Apache-2.0
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include "language/similarity.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/mentions.h"
#include "receptionist/detail/say_time.h"
#include "receptionist/detail/time_words.h"

/// After something was done. A "yes" that a breath cuts in two does it with its first half; the second half, "that's
/// right, please book it", is no new wish: what was done is told again where it was not heard.
namespace ombrex::receptionist::detail {
namespace {

/// A late second half comes in the next turn, or after a noise.
constexpr int turns_after = 2;

/// What agreeing and thanking is made of.
bool is_filler(std::string const& word) {
    static std::set<std::string, std::less<>> const words{
        "a",       "absolutely", "ahead",     "all",    "alright", "amazing",   "and",    "appointment", "appreciate",
        "as",      "awesome",    "book",      "booked", "booking", "brilliant", "cancel", "change",      "cheers",
        "correct", "do",         "excellent", "fine",   "for",     "go",        "good",   "great",       "help",
        "is",      "it",         "its",       "just",   "lot",     "lovely",    "made",   "many",        "me",
        "move",    "much",       "my",        "nice",   "now",     "of",        "oh",     "ok",          "okay",
        "on",      "one",        "perfect",   "please", "really",  "right",     "so",     "sounds",      "super",
        "sure",    "thank",      "thanks",    "that",   "thats",   "the",       "then",   "this",        "time",
        "very",    "wonderful",  "works",     "yea",    "yeah",    "yep",       "yes",    "you",         "your",
        "youre",   "at",         "with",      "i",      "will",    "well",      "um",     "uh",          "everything"};
    return words.contains(word);
}

/// "Yes" to "Anything else?": there is something.
bool is_bare_yes(std::string_view plain) {
    static constexpr std::array<std::string_view, 9> ways{
        "yes", "yeah", "yep", "yes i do", "yes there is", "yes sure", "yes actually", "actually yes", "sure"};
    return std::ranges::find(ways, plain) != ways.end();
}

}  // namespace

void Brain::settle(std::variant<ports::Booked, ports::Cancelled> what, bool moved) {
    settled_ = Settled{std::move(what), moved, turn_};
    welcomed_ = false;
    tell_settled();
}

void Brain::tell_settled() {
    auto const& slot = settled_->slot();
    if (auto const* booked = std::get_if<ports::Booked>(&settled_->what)) {
        emit(render_booked(*booked, {say_moment(slot.at, now_, locale_), settled_->moved}, locale_));
    } else {
        say(Line::cancelled, {{"entry", entry_text(slot)}});
    }
}

/// No word of it goes beyond what is settled: "that's correct, Sam Reed, Friday at two".
bool Brain::only_agrees(Heard const& heard) const {
    bool const agrees = heard.yes() || heard.does(Act::go_ahead) || heard.does(Act::thanks);
    bool const leaves = heard.does(Act::finished) || heard.does(Act::goodbye) || heard.does(Act::never_mind);
    if (!agrees || leaves || heard.no() || heard.question || heard.phone || heard.faq != nullptr) return false;
    static RE2 const more{R"(\b(?:another|also|second|more|else|too|as well|again|new|an? (?:\w+ )?(?:appointment|)"
                          R"(booking|slot))\b)"};
    if (RE2::PartialMatch(heard.plain, more)) return false;
    if (heard.name && !language::same_name(heard.name->name, name_)) return false;
    auto known = heard.name ? language::plain_words(heard.name->name) : std::string{};
    if (heard.has_when()) {
        TimeWish wish;
        wish.take(heard.when.meaning);
        if (!settled_ || wish.empty() || !wish.admits(settled_->slot().at)) return false;
        known += ' ' + language::plain_words(heard.when_raw);
    }
    auto const said_before = split_words(known);
    auto const words = split_words(heard.plain);
    auto const strange = std::ranges::count_if(words, [&](auto const& word) {
        return !is_filler(word) && std::ranges::find(said_before, word) == said_before.end();
    });
    return strange <= 1 && heard.services.size() <= (heard.has_when() ? 1U : 0U);
}

bool Brain::on_settled(Heard const& heard) {
    if (task_ != Task::none || asked_ != Question::help) return false;
    bool const recent = settled_ && turn_ - settled_->turn <= turns_after && only_agrees(heard);
    auto const clock = settled_ ? say_clock(clock_of(settled_->slot().at), locale_) : std::string{};
    bool const unheard = interrupted_ && heard_part_.find(clock) == std::string::npos;
    bool const repeats = heard.does(Act::go_ahead) || heard.does(Act::book) || heard.does(Act::move);
    if (recent && (unheard || repeats)) {
        tell_settled();
        ask(Question::help, Line::anything_else, {}, {"intent"});
        return true;
    }
    if (is_bare_yes(heard.plain)) {
        ask(Question::help, Line::what_then, {}, {"intent"});
        return true;
    }
    bool const done = did_book_ || did_move_ || did_cancel_ || did_message_;
    bool const thanks_again = welcomed_ && heard.does(Act::thanks);  // and that is the end of it
    if (!done || thanks_again || !only_agrees(heard)) return false;
    ask(Question::help, std::exchange(welcomed_, true) ? Line::what_then : Line::welcome, {}, {"intent"});
    return true;
}

}  // namespace ombrex::receptionist::detail
