// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language/when.h"

namespace ombrex::language::when_testing {

/// A business, a moment and what is known, against which sentences are read.
struct Setting {
    Locale locale;
    char const *zone, *now, *hours;
    Wanted wanted = Wanted::any;
    std::string_view prior{};  ///< A day or a moment.
    std::vector<std::string_view> offers{};
};

/// `means`: "none", "ask" or "ask past", "at 2026-09-18T15:30", "date 2026-09-18", "time 15:30", or
/// "window +2026-09-18T10:00 -2026-09-18T14:00": moments it must and must not allow.
struct Sentence {
    std::string_view said, means;
};

using language::to_string;
using ombrex::to_string;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;

/// The meaning in the words of `Sentence::means`; of a window only that it is one.
struct Shown {
    std::string operator()(when::Nothing const&) const { return "none"; }
    std::string operator()(when::At const& at) const { return "at " + to_string(at.at); }
    std::string operator()(when::Date const& date) const { return "date " + to_string(date.date); }
    std::string operator()(when::Time const& time) const { return "time " + clock_text(time.time); }
    std::string operator()(when::Ask const& ask) const { return "ask " + std::string{to_string(ask.why)}; }
    std::string operator()(when::Windows const& all) const {
        std::string text = "window";
        for (auto const& window : all.windows) {
            text += " [" + (window.from ? to_string(*window.from) : "") + ", " +
                    (window.to ? to_string(*window.to) : "") + ")";
        }
        return text;
    }
    std::string operator()(when::ClockWindows const& all) const {
        std::string text = "window";
        for (auto const& window : all.windows) {
            text += " [" + (window.from ? clock_text(*window.from) : "") + ", " +
                    (window.to ? clock_text(*window.to) : "") + ")";
        }
        return text;
    }
};

inline bool allows(when::Meaning const& meaning, LocalMinutes moment) {
    auto const clock = moment - floor<days>(moment);
    if (auto const* at = std::get_if<when::At>(&meaning)) return at->at == moment;
    if (auto const* date = std::get_if<when::Date>(&meaning)) return date->date == floor<days>(moment);
    if (auto const* time = std::get_if<when::Time>(&meaning)) return time->time == clock;
    if (auto const* all = std::get_if<when::Windows>(&meaning)) {
        for (auto const& [from, to] : all->windows) {
            if ((!from || *from <= moment) && (!to || moment < *to)) return true;
        }
    }
    if (auto const* all = std::get_if<when::ClockWindows>(&meaning)) {
        for (auto const& [from, to] : all->windows) {
            if ((!from || *from <= clock) && (!to || clock < *to)) return true;
        }
    }
    return false;
}

inline bool is_right(when::Meaning const& meaning, std::string_view means) {
    if (!means.starts_with("window")) return std::visit(Shown{}, meaning).starts_with(means);
    for (std::size_t at = means.find(' '); at != std::string_view::npos; at = means.find(' ', at + 1)) {
        auto const moment = parse_local_minutes(means.substr(at + 2, 16)).value();
        if (allows(meaning, moment) != (means[at + 1] == '+')) return false;
    }
    return true;
}

/// A Denver practice on Wednesday 16 September 2026.
inline Setting denver() { return {Locale::en_us, "America/Denver", "2026-09-16T11:05", "mon-fri 08:30-17:00"}; }
/// A London shop on Monday 6 July 2026, open on Saturdays.
inline Setting london() {
    return {Locale::en_gb, "Europe/London", "2026-07-06T08:40", "mon-fri 09:00-19:00; sat 10:00-16:00"};
}
/// A New York line that never closes, on Friday 30 October 2026; the clocks go back that Sunday.
inline Setting new_york() { return {Locale::en_us, "America/New_York", "2026-10-30T13:30", "mon-sun 00:00-24:00"}; }

inline WhenResult read(Setting const& setting, std::string_view said) {
    auto const hours = WeekHours::parse(setting.hours).value();
    std::vector<LocalMinutes> offers;
    for (auto const offer : setting.offers) offers.push_back(parse_local_minutes(offer).value());
    WhenQuery query{.locale = setting.locale,
                    .zone = TimeZone::find(setting.zone).value(),
                    .now = parse_local_minutes(setting.now).value(),
                    .hours = hours,
                    .wanted = setting.wanted,
                    .offers = offers,
                    .said = said};
    if (setting.prior.size() == 10) query.prior_date = parse_local_day(setting.prior).value();
    if (setting.prior.size() == 16) query.prior_at = parse_local_minutes(setting.prior).value();
    return understand_when(query);
}

inline void expect_meanings(Setting const& setting, std::initializer_list<Sentence> sentences) {
    for (auto const& [said, means] : sentences) {
        auto const meaning = read(setting, said).meaning;
        EXPECT_TRUE(is_right(meaning, means))
            << '"' << said << "\" means " << means << ", got " << std::visit(Shown{}, meaning);
    }
}

}  // namespace ombrex::language::when_testing
