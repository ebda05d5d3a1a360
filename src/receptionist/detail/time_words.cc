// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/time_words.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/utf8.h"
#include "receptionist/detail/move_words.h"

namespace ombrex::receptionist::detail {
namespace {

using language::Wanted;
using language::WhenQuery;
using language::WhenResult;
namespace when = language::when;

Wanted wanted_of(Question asked) {
    switch (asked) {
        case Question::date:
            return Wanted::date;
        case Question::time:
            return Wanted::time;
        default:
            return Wanted::any;
    }
}

std::string raw_of(std::string const& text, WhenResult const& result) {
    if (result.spans.empty()) return {};
    auto const from = utf8::byte_of_point(text, result.spans.front().begin);
    auto const to = utf8::byte_of_point(text, result.spans.back().end);
    return text.substr(from, to - from);
}

/// Same length, so that spans stay true: what only says no is blanked, "evening 4" becomes "4 pm".
std::string rephrase(std::string text, bool choosing) {
    static RE2 const denial{R"((?i)\b(never ?mind|that(?:'s| is) not (?:correct|right|good|what i \w+)|that (?:won't|)"
                            R"(doesn't|will not|does not) (?:work|do|suit)(?: for me)?(?: after all)?|not (?:correct|)"
                            R"(right)|(?:this|that) is wrong)\b)"};
    static RE2 const part{R"((?i)\b((?:in the )?(morning|afternoon|evening)(?: at| around|,)? ((?:1[0-2]|)"
                          R"([1-9])(?:[:.][0-5][0-9])?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|)"
                          R"(twelve)\b))(?:[^:0-9]|$))"};
    for (re2::StringPiece hit; RE2::PartialMatch(text, denial, &hit);) {
        std::fill_n(text.begin() + (hit.data() - text.data()), hit.size(), ' ');
        text[static_cast<std::size_t>(hit.data() - text.data())] = '.';
    }
    static RE2 const pronoun{R"((?i)\b(?:best|right|correct|that|this|good|same|other|no|any|every|each|which|new|)"
                             R"(another|earliest|latest|soonest|first|last|next|early|late) (one)\b)"};
    if (re2::StringPiece one; !choosing && RE2::PartialMatch(text, pronoun, &one)) {
        text.replace(static_cast<std::size_t>(one.data() - text.data()), 3, "it ");
    }
    static RE2 const by_day{R"((?i)\b(by) (?:next|this|the|mon|tue|wed|thu|fri|sat|sun)\w*\b.* at )"};
    static RE2 const but_also{R"((?i)\b(but) (?:let's|lets|let us|change|make|can|could|please|move)\b)"};
    if (re2::StringPiece by; RE2::PartialMatch(text, by_day, &by))
        text.replace(static_cast<std::size_t>(by.data() - text.data()), 2, "on");
    if (re2::StringPiece but; RE2::PartialMatch(text, but_also, &but))
        text.replace(static_cast<std::size_t>(but.data() - text.data()), 3, ",  ");
    re2::StringPiece hit;
    re2::StringPiece which;
    re2::StringPiece clock;
    if (RE2::PartialMatch(text, part, &hit, &which, &clock)) {
        bool const morning = which[0] == 'm' || which[0] == 'M';
        auto said = clock.as_string() + (morning ? " am" : " pm");
        said.resize(hit.size(), ' ');
        text.replace(static_cast<std::size_t>(hit.data() - text.data()), hit.size(), said);
    }
    return text;
}

/// "Around three" is three, give or take: the calendar decides by how much.
void fold_around(when::Meaning& meaning, std::string const& said, std::chrono::minutes step) {
    static RE2 const vague{
        R"((?i)\b(around|about|roughly|approximately|approx|circa|ish|or so|or thereabouts)\b|ish\b)"};
    if (!RE2::PartialMatch(said, vague)) return;
    auto const middle = [&](std::chrono::minutes from, std::chrono::minutes to) {
        auto const centre = (from + to) / 2;
        return std::chrono::minutes{(centre.count() + step.count() / 2) / step.count() * step.count()};
    };
    if (auto const* const windows = std::get_if<when::Windows>(&meaning); windows && windows->windows.size() == 1) {
        auto const& window = windows->windows.front();
        if (!window.from || !window.to || *window.to - *window.from > std::chrono::minutes{121}) return;
        auto const day = std::chrono::floor<std::chrono::days>(*window.from);
        meaning = when::At{LocalMinutes{day} + middle(*window.from - day, *window.to - day)};
    } else if (auto const* const clocks = std::get_if<when::ClockWindows>(&meaning);
               clocks && clocks->windows.size() == 1) {
        auto const& window = clocks->windows.front();
        if (!window.from || !window.to || *window.to - *window.from > std::chrono::minutes{121}) return;
        meaning = when::Time{middle(*window.from, *window.to)};
    }
}

/// "From two o'clock" is when it begins.
void fold_from(when::Meaning& meaning, std::string const& said) {
    static RE2 const from{R"((?i)\bfrom (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|)"
                          R"(half|quarter|a quarter))"};
    static RE2 const open{R"((?i)\b(?:onwards?|any ?time|till|until|to|between)\b)"};
    auto const* const windows = std::get_if<when::Windows>(&meaning);
    if (windows == nullptr || windows->windows.size() != 1 || !windows->windows.front().from) return;
    auto const begin = *windows->windows.front().from;
    bool const midnight = begin == LocalMinutes{std::chrono::floor<std::chrono::days>(begin)};
    if (!midnight && RE2::PartialMatch(said, from) && !RE2::PartialMatch(said, open)) meaning = when::At{begin};
}

/// "Any afternoon at 2:15": single minutes of many days are a time of day.
void fold_minutes(when::Meaning& meaning, std::optional<LocalDays> date) {
    auto const* const windows = std::get_if<when::Windows>(&meaning);
    if (windows == nullptr || windows->windows.empty()) return;
    std::optional<std::chrono::minutes> clock;
    for (auto const& window : windows->windows) {
        bool const minute = window.from && window.to && *window.to - *window.from <= std::chrono::minutes{1};
        if (!minute) return;
        auto const now = *window.from - std::chrono::floor<std::chrono::days>(*window.from);
        if (clock && *clock != now) return;
        clock = now;
    }
    if (windows->windows.size() == 1) {
        meaning = when::At{*windows->windows.front().from};
    } else if (date) {
        meaning = when::At{LocalMinutes{*date} + *clock};
    } else {
        meaning = when::Time{*clock};
    }
}

std::chrono::minutes assistant_step(Context const& context) { return context.assistant.booking.step; }

WhenResult ask_language(std::string const& said, Context const& context, std::optional<LocalDays> date,
                        std::optional<LocalMinutes> at) {
    auto const week = week_of(context.assistant.hours);
    std::vector<LocalMinutes> offers;
    for (auto const& offer : context.offers) offers.push_back(offer.at);
    WhenQuery query{context.locale, context.assistant.business.zone, context.now, week};
    query.wanted = wanted_of(context.asked);
    query.prior_date = date;
    query.prior_at = at;
    query.offers = offers;
    auto const text = rephrase(said, !context.offers.empty());
    query.said = text;
    auto out = language::understand_when(query);
    fold_around(out.meaning, text, std::min(assistant_step(context), std::chrono::minutes{15}));
    fold_from(out.meaning, text);
    fold_minutes(out.meaning, at ? std::optional{std::chrono::floor<std::chrono::days>(*at)} : date);
    return out;
}

}  // namespace

language::WeekHours week_of(model::Hours const& hours) {
    language::WeekHours out;
    for (int day = 0; day < 7; ++day) {
        for (auto const& block : hours.week[static_cast<std::size_t>(day)]) out.add(day, {block.from, block.to});
    }
    return out;
}

void read_times(Heard& heard, std::string const& text, Context const& context) {
    bool const splits = heard.does(Act::move) && context.asked != Question::move_to && !context.prior_at;
    auto const sides = splits ? sides_of_move(text) : std::nullopt;
    if (!sides) {
        heard.when = ask_language(text, context, context.prior_date, context.prior_at);
        heard.when_raw = raw_of(text, heard.when);
        return;
    }
    heard.old_when = ask_language(sides->from, context, std::nullopt, std::nullopt);
    auto before = moment_of(heard.old_when.meaning);
    if (!before) before = context.last_at;
    heard.when = ask_language(sides->to, context, before ? std::nullopt : day_of(heard.old_when.meaning), before);
    heard.when_raw = raw_of(text, heard.when);
}

void blank_times(std::string& text, Heard const& heard) {
    for (auto const* result : {&heard.when, &heard.old_when}) {
        for (auto const& span : result->spans) {
            auto const from = utf8::byte_of_point(text, span.begin);
            auto const to = utf8::byte_of_point(text, span.end);
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to),
                      ' ');
            if (to > from) text[from] = ',';
        }
    }
}

std::optional<LocalMinutes> moment_of(when::Meaning const& meaning) {
    if (auto const* at = std::get_if<when::At>(&meaning)) return at->at;
    return std::nullopt;
}

std::optional<LocalDays> day_of(when::Meaning const& meaning) {
    if (auto const* date = std::get_if<when::Date>(&meaning)) return date->date;
    if (auto const* at = std::get_if<when::At>(&meaning)) return std::chrono::floor<std::chrono::days>(at->at);
    if (auto const* windows = std::get_if<when::Windows>(&meaning); windows && windows->windows.size() == 1) {
        auto const& window = windows->windows.front();
        if (!window.from || !window.to) return std::nullopt;
        auto const first = std::chrono::floor<std::chrono::days>(*window.from);
        auto const last = std::chrono::floor<std::chrono::days>(*window.to - std::chrono::minutes{1});
        if (first == last) return first;
    }
    return std::nullopt;
}

std::optional<std::chrono::minutes> clock_of(when::Meaning const& meaning) {
    if (auto const* time = std::get_if<when::Time>(&meaning)) return time->time;
    if (auto const* at = std::get_if<when::At>(&meaning)) {
        return at->at - std::chrono::floor<std::chrono::days>(at->at);
    }
    return std::nullopt;
}

}  // namespace ombrex::receptionist::detail
