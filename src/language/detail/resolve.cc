// SPDX-License-Identifier: Apache-2.0
#include "language/detail/resolve.h"

#include <algorithm>

#include "language/detail/calendar.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::weeks;
using when::Meaning;
using Bare = Days::Bare;
using Shape = Times::Shape;

/// The next occurrence after `day` of what was said without a month or a week.
std::optional<LocalDays> hop(Days const& said, LocalDays day) {
    switch (said.bare) {
        case Bare::weekday:
            return day + weeks{1};
        case Bare::day_of_month:
            return next_day_of_month(day + days{1}, said.month_day);
        case Bare::date:
            return next_date(day + days{1}, month_of(day), day_of(day));
        case Bare::no:
            break;
    }
    return std::nullopt;
}

bool is_whole_day(Times const& times) {
    return times.shape == Shape::part && times.from.minute == 0 && times.to.minute == minutes_a_day &&
           times.from.anchor == Edge::Anchor::midnight && times.to.anchor == Edge::Anchor::midnight;
}

bool is_plain_day(Clause const& clause) {
    return std::ranges::all_of(clause.times, is_whole_day) && std::ranges::all_of(clause.limits, is_whole_day);
}

Meaning at_moment(Scan const& scan, LocalDays day, int minute) {
    LocalMinutes const at = day + minutes{minute};
    if (at < scan.query.now) return when::Ask{Why::past, {}};
    if (scan.query.zone.to_instant(at).kind == TimeZone::Kind::skipped) return when::Ask{Why::no_such_time, {}};
    return when::At{at};
}

/// One day and one clock time.
Meaning one_moment(Scan const& scan, Days const& said, Clause const& clause) {
    auto const& times = clause.times.front();
    auto const read = [&](LocalDays day) { return HourReader{scan.query, day, false}.exact(times, clause.limits); };
    auto minute = read(said.first);
    bool const today = said.first == scan.today;
    bool const asks_past = std::holds_alternative<Unclear>(minute) && std::get<Unclear>(minute).why == Why::past;
    bool const over =
        std::holds_alternative<int>(minute) && said.first + minutes{std::get<int>(minute)} <= scan.query.now;
    if (today && (asks_past || over)) {
        auto const next = hop(said, said.first);
        if (!next) return when::Ask{Why::past, {}};
        minute = read(*next);
        if (auto const* unclear = std::get_if<Unclear>(&minute)) return ask(*unclear, next);
        return at_moment(scan, *next, std::get<int>(minute));
    }
    if (today && said.bare == Bare::weekday) return when::Ask{Why::which_date, {scan.today, scan.today + weeks{1}}};
    if (auto const* unclear = std::get_if<Unclear>(&minute)) return ask(*unclear, said.first);
    return at_moment(scan, said.first, std::get<int>(minute));
}

Meaning one_time(Scan const& scan, Clause const& clause) {
    auto const minute = HourReader{scan.query, std::nullopt, false}.exact(clause.times.front(), clause.limits);
    if (auto const* unclear = std::get_if<Unclear>(&minute)) return ask(*unclear, std::nullopt);
    return when::Time{minutes{std::get<int>(minute) % minutes_a_day}};
}

/// The day the talk is about when the words name none.
std::optional<LocalDays> known_day(WhenQuery const& query) {
    if (query.prior_at) return std::chrono::floor<days>(*query.prior_at);
    if (query.prior_date) return query.prior_date;
    if (query.offers.empty()) return std::nullopt;
    auto const first = std::chrono::floor<days>(query.offers.front());
    bool const same =
        std::ranges::all_of(query.offers, [&](LocalMinutes at) { return std::chrono::floor<days>(at) == first; });
    return same ? std::optional{first} : std::nullopt;
}

bool names_days(Statement const& said) {
    auto const has = [](Clause const& clause) { return !clause.days.empty(); };
    return std::ranges::any_of(said.include, has) || std::ranges::any_of(said.exclude, has);
}

/// Past days that stand beside good ones are news, not wishes: "I called yesterday, can I come tomorrow".
void drop_past_days(Statement& said) {
    auto const is_past = [](Days const& day) { return day.wrong == Why::past; };
    bool good = false;
    for (auto const& clause : said.include) good = good || !std::ranges::all_of(clause.days, is_past);
    if (!good) return;
    for (auto& clause : said.include) {
        if (!std::ranges::any_of(clause.days, is_past)) continue;
        clause.days.erase(std::ranges::remove_if(clause.days, is_past).begin(), clause.days.end());
        if (clause.days.empty()) clause.times.clear();
    }
    auto const is_empty = [](Clause const& clause) { return clause.empty(); };
    said.include.erase(std::ranges::remove_if(said.include, is_empty).begin(), said.include.end());
}

/// "Anything" and "any day" alone say nothing, and "whenever" leaves all open.
Meaning anything(Scan const& scan) { return when::Windows{{{scan.query.now, std::nullopt}}}; }

Meaning one_clause(Scan const& scan, Statement const& said, Clause const& clause) {
    bool const single = clause.times.size() == 1 && clause.times[0].shape == Shape::at &&
                        std::ranges::none_of(clause.limits, &Times::is_bound);
    if (clause.days.empty()) {
        if (single) return one_time(scan, clause);
        return is_plain_day(clause) ? anything(scan) : resolve_windows(scan, said);
    }
    auto const& day = clause.days.front();
    if (clause.days.size() > 1 || !day.one() || day.generic) return resolve_windows(scan, said);
    if (single) return one_moment(scan, day, clause);
    if (!is_plain_day(clause)) return resolve_windows(scan, said);
    if (auto const doubtful = doubt(scan, day)) return *doubtful;
    return when::Date{day.first};
}

}  // namespace

std::optional<when::Ask> doubt(Scan const& scan, Days const& said) {
    if (said.one() && said.first < scan.today) return when::Ask{Why::past, {}};
    if (said.bare != Bare::weekday || said.first != scan.today) return std::nullopt;
    return when::Ask{Why::which_date, {scan.today, scan.today + weeks{1}}};
}

when::Ask ask(Unclear const& unclear, std::optional<LocalDays> day) {
    when::Ask question{unclear.why, {}};
    for (int const minute : unclear.minutes) {
        if (day)
            question.options.emplace_back(LocalMinutes{*day + minutes{minute}});
        else
            question.options.emplace_back(minutes{minute});
    }
    return question;
}

Meaning resolve(Scan const& scan, Statement const& original) {
    auto said = original;
    drop_past_days(said);
    if (auto chosen = choose_offer(scan, said)) return *chosen;
    if (said.include.empty() && said.exclude.empty()) return when::Nothing{};
    for (auto const& clause : said.include) {
        for (auto const& day : clause.days) {
            if (!day.wrong) continue;
            when::Ask question{*day.wrong, {}};
            if (*day.wrong == Why::mismatch) question.options = {day.first, day.last};
            return question;
        }
    }
    if (!names_days(said)) {
        auto const day = known_day(scan.query);
        if (said.include.empty() && day) said.include.emplace_back();
        for (auto& clause : said.include) {
            if (day) clause.days.push_back({*day, *day});
        }
    }
    if (said.include.size() == 1 && said.exclude.empty()) return one_clause(scan, said, said.include.front());
    return resolve_windows(scan, said);
}

}  // namespace ombrex::language::detail
