// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "language/detail/calendar.h"
#include "language/detail/resolve.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::weeks;
using when::Meaning;
using Shape = Times::Shape;

constexpr days horizon{28};
/// A span with an end may lie further ahead than the horizon, but no longer than this.
constexpr days span_max{366};

/// What one clause allows of a day, or why that cannot be said.
Readable minutes_of(Clause const& clause, HourReader const& hours) {
    auto allowed = clause.times.empty() ? DayMinutes::whole_day() : DayMinutes{};
    std::optional<Unclear> unclear;
    bool read = false;
    Few<Times> parts;
    for (auto const* list : {&clause.times, &clause.limits}) {
        std::ranges::copy_if(*list, std::back_inserter(parts), [](Times const& t) { return t.shape == Shape::part; });
    }
    for (auto const& times : clause.times) {
        auto const range = hours.range(times, times.shape == Shape::part ? Few<Times>{} : clause.limits);
        if (auto const* why = std::get_if<Unclear>(&range)) {
            unclear = *why;
            continue;
        }
        read = true;
        for (auto const one : std::get<DayMinutes>(range).ranges()) allowed.unite(one);
    }
    if (!read && unclear) return *unclear;
    bool const clock = std::ranges::any_of(clause.times, &Times::is_clock);
    for (auto const& limit : clause.limits) {
        // A part of day beside a clock has done its work: it chose the reading.
        if (clock && limit.shape == Shape::part) continue;
        auto const range = hours.range(limit, parts);
        if (auto const* why = std::get_if<Unclear>(&range)) return *why;
        allowed.intersect(std::get<DayMinutes>(range));
    }
    return allowed;
}

/// Whether an exclusion is about that day: a bare weekday is cut out of every week.
bool cuts(Clause const& clause, LocalDays day) {
    if (clause.days.empty()) return true;
    return std::ranges::any_of(clause.days, [day](Days const& said) {
        bool const weekday = said.one() && said.bare == Days::Bare::weekday;
        return weekday ? weekday_index(said.first) == weekday_index(day) : said.has(day);
    });
}

/// Gathers the days and minutes a statement leaves.
class Sieve {
public:
    Sieve(Scan const& scan, Statement const& said) : scan_{scan}, said_{said} {}

    Meaning any_day() {
        auto const left = left_of(std::nullopt, true);
        if (left.empty()) return empty_answer(std::nullopt);
        when::ClockWindows windows;
        for (auto const range : left.ranges()) {
            auto const at = [](int minute) {
                return minute == 0 || minute == minutes_a_day ? std::nullopt : std::optional{minutes{minute}};
            };
            windows.windows.push_back({at(range.from), at(range.to)});
        }
        return windows;
    }

    Meaning dated() {
        auto const [first, last] = reach();
        auto const single = first == last;
        for (auto day = std::max(first, scan_.today); day <= last; day += days{1}) {
            auto const left = left_of(day, !single);
            for (auto const range : left.ranges()) add(day + minutes{range.from}, day + minutes{range.to});
        }
        if (windows_.windows.empty()) return empty_answer(single ? std::optional{first} : std::nullopt);
        if (open_end_ && windows_.windows.back().to == LocalMinutes{last + days{1}}) windows_.windows.back().to.reset();
        return simplest();
    }

    /// A statement that asks before it is sieved: today's weekday said bare.
    std::optional<when::Ask> doubtful() const {
        if (said_.include.size() != 1 || said_.include[0].days.size() != 1) return std::nullopt;
        auto const& day = said_.include[0].days[0];
        if (!day.one()) return std::nullopt;
        auto question = doubt(scan_, day);
        if (!question || question->why != Why::which_date) return question;
        auto const left = minutes_of(said_.include[0], HourReader{scan_.query, day.first, false});
        auto const* minutes_left = std::get_if<DayMinutes>(&left);
        bool const gone = minutes_left && !minutes_left->empty() &&
                          day.first + minutes{minutes_left->ranges().back().to} <= scan_.query.now;
        return gone ? std::nullopt : question;
    }

private:
    struct Reach {
        LocalDays first, last;
    };

    /// The days worth looking at.
    Reach reach() {
        auto first = for_ever;
        auto last = scan_.today;
        bool everything = said_.include.empty();
        for (auto const& clause : said_.include) {
            everything = everything || clause.days.empty();
            for (auto const& day : clause.days) {
                first = std::min(first, day.first);
                last = std::max(last, day.last);
                // A weekday that is today stands for next week's too.
                if (day.bare == Days::Bare::weekday && day.first == scan_.today)
                    last = std::max(last, day.first + weeks{1});
            }
        }
        if (everything) first = scan_.today;
        open_end_ = everything || last == for_ever;
        auto const limit = open_end_ ? std::max(first, scan_.today) + horizon - days{1} : first + span_max;
        return {first, open_end_ ? limit : std::min(last, limit)};
    }

    bool includes(Clause const& clause, LocalDays day) const {
        if (clause.days.empty()) return true;
        return std::ranges::any_of(clause.days, [&](Days const& said) {
            bool const today = said.bare == Days::Bare::weekday && said.first == scan_.today;
            return today ? day == said.first + weeks{1} : said.has(day);
        });
    }

    DayMinutes left_of(std::optional<LocalDays> day, bool lenient) {
        HourReader const hours{scan_.query, day, lenient};
        DayMinutes left = said_.include.empty() ? DayMinutes::whole_day() : DayMinutes{};
        for (auto const& clause : said_.include) {
            if (day && !includes(clause, *day)) continue;
            auto const allowed = minutes_of(clause, hours);
            if (auto const* unclear = std::get_if<Unclear>(&allowed))
                unclear_ = *unclear;
            else
                for (auto const range : std::get<DayMinutes>(allowed).ranges()) left.unite(range);
        }
        for (auto const& clause : said_.exclude) {
            if (day && !cuts(clause, *day)) continue;
            auto const cut = minutes_of(clause, hours);
            if (auto const* unclear = std::get_if<Unclear>(&cut))
                unclear_ = *unclear;
            else
                left.subtract(std::get<DayMinutes>(cut));
        }
        return left;
    }

    /// Joins what touches over midnight and leaves out what has been.
    void add(LocalMinutes from, LocalMinutes to) {
        if (to <= scan_.query.now) return;
        from = std::max(from, scan_.query.now);
        auto& list = windows_.windows;
        if (!list.empty() && list.back().to == from)
            list.back().to = to;
        else
            list.push_back({from, to});
    }

    Meaning empty_answer(std::optional<LocalDays> day) const {
        if (unclear_) return ask(*unclear_, day);
        return when::Ask{Why::past, {}};
    }

    /// A window of a whole day is that date, one of a single minute that moment.
    Meaning simplest() const {
        if (windows_.windows.size() != 1 || !windows_.windows[0].to) return windows_;
        auto const from = *windows_.windows[0].from;
        auto const to = *windows_.windows[0].to;
        auto const day = std::chrono::floor<days>(from);
        if (from == day && to == day + days{1}) return when::Date{day};
        if (to - from == minutes{1}) return when::At{from};
        return windows_;
    }

    Scan const& scan_;
    Statement const& said_;
    when::Windows windows_;
    std::optional<Unclear> unclear_;
    bool open_end_ = false;
};

}  // namespace

Meaning resolve_windows(Scan const& scan, Statement const& said) {
    Sieve sieve{scan, said};
    auto const has_days = [](Clause const& clause) { return !clause.days.empty(); };
    bool const dated = std::ranges::any_of(said.include, has_days) || std::ranges::any_of(said.exclude, has_days);
    if (!dated) return sieve.any_day();
    if (auto const question = sieve.doubtful()) return *question;
    return sieve.dated();
}

}  // namespace ombrex::language::detail
