// SPDX-License-Identifier: Apache-2.0
#include "language/detail/statement.h"

#include <bit>

#include "language/detail/calendar.h"

namespace ombrex::language::detail {
namespace {

using Bare = Days::Bare;
using Shape = Times::Shape;

bool is_dated(Days const& days) { return days.one() && days.bare != Bare::weekday; }

Days mismatch(LocalDays one, LocalDays other) {
    Days days{std::min(one, other), std::max(one, other)};
    days.wrong = Why::mismatch;
    return days;
}

/// Two days that are one: "tuesday" and a date, or two dates of different making.
bool narrow_dates(Days& days, Days const& by) {
    bool const a_weekday = days.bare == Bare::weekday;
    bool const b_weekday = by.bare == Bare::weekday;
    if (a_weekday && b_weekday) return false;
    if (a_weekday || b_weekday) {
        auto const& weekday = a_weekday ? days : by;
        auto const& date = a_weekday ? by : days;
        bool const agree = weekday_index(weekday.first) == weekday_index(date.first);
        auto const nearest = on_or_after(monday_of(date.first), weekday_index(weekday.first));
        days = agree ? Days{date.first, date.first} : mismatch(date.first, nearest);
        return true;
    }
    if (days.first == by.first) return days.bare = Bare::no, true;
    // "The ninth, the tenth" are two days; "tomorrow the tenth" is one, and a wrong one.
    if (days.bare != Bare::no && by.bare != Bare::no) return false;
    days = mismatch(days.first, by.first);
    return true;
}

/// The first day of a span's only weekday that is not before `day`.
LocalDays only_weekday(Days const& span, LocalDays day) { return on_or_after(day, std::countr_zero(span.weekdays)); }

std::uint8_t mask_of(LocalDays day) { return static_cast<std::uint8_t>(1 << weekday_index(day)); }

/// A weekday of a span: one day where the span is a week, all of them where it is longer.
bool narrow_to_weekday(Days& span, LocalDays weekday) {
    auto const found = on_or_after(span.first, weekday_index(weekday));
    if (found > span.last || !span.has(found)) return false;
    if (span.last == for_ever || span.last - span.first < std::chrono::days{7}) {
        span = {found, found};
    } else {
        span.weekdays = mask_of(weekday);
    }
    return true;
}

/// Puts one piece into a clause that has times already.
void narrow_times(Clause& clause, Times const& times) {
    auto& last = clause.times.back();
    if (times.is_clock() && last.is_clock()) {
        last = times;
    } else if (times.is_clock()) {
        clause.limits.push_back(last);
        last = times;
    } else {
        clause.limits.push_back(times);
    }
}

bool are_opposite_bounds(Times const& a, Times const& b) { return a.is_bound() && b.is_bound() && a.shape != b.shape; }

void append_days(Clause& clause, Days const& days, bool joined) {
    bool const narrowed = !joined && !clause.days.empty() && narrow(clause.days.back(), days);
    if (!narrowed) clause.days.push_back(days);
}

/// Collects the pieces of one segment: what stands between two corrections.
class Builder {
public:
    explicit Builder(Scan const& scan) : scan_{scan} {}

    void add(std::span<Piece const> pieces, std::size_t at) {
        auto const& piece = pieces[at];
        if (piece.mark != Mark::none) return mark(pieces, at);
        if (excluding_ && ends_exclusion(piece)) excluding_ = false;
        if (piece.pick) add_pick(*piece.pick);
        if (piece.days) add_days(*piece.days);
        if (piece.times) add_times(*piece.times, !piece.days.has_value());
        joined_ = fresh_ = false;
    }

    Statement finish() {
        for (auto* list : {&said_.include, &said_.exclude}) fold_times_without_days(*list);
        return std::move(said_);
    }

private:
    Few<Clause>& list() { return excluding_ ? said_.exclude : said_.include; }

    Clause& current() {
        if (list().empty() || start_exclusion_) list().emplace_back();
        start_exclusion_ = false;
        return list().back();
    }

    void begin_exclusion() { excluding_ = start_exclusion_ = true; }

    /// "Not tomorrow, the day after": a second day, not joined to the first, is wanted again.
    bool ends_exclusion(Piece const& piece) const {
        if (start_exclusion_ || joined_ || said_.exclude.empty()) return false;
        auto const& clause = said_.exclude.back();
        if (scan_.breaks(piece.begin)) return true;
        if (piece.days && !clause.days.empty()) {
            auto trial = clause.days.back();
            return !narrow(trial, *piece.days) || trial.wrong.has_value();
        }
        return piece.times && !clause.times.empty() && clause.times.back().shape == piece.times->shape;
    }

    /// "The first or the second" are two, "the first, the second" is the second.
    void add_pick(Pick const& pick) {
        if (excluding_ && !start_exclusion_ && !joined_) excluding_ = false;
        start_exclusion_ = false;
        auto& picks = excluding_ ? said_.refused : said_.picks;
        if (!joined_) picks.clear();
        picks.push_back(pick);
    }

    void add_days(Days const& days) {
        auto& clause = current();
        bool const complete = !clause.days.empty() && clause.has_times();
        if (complete || (fresh_ && !clause.days.empty())) {
            auto trial = clause.days.empty() ? days : clause.days.back();
            bool const belongs = !joined_ && !fresh_ && narrow(trial, days);
            if (!belongs) return list().emplace_back().days.push_back(days);
        }
        append_days(clause, days, joined_);
    }

    void add_times(Times const& times, bool alone) {
        auto& clause = current();
        if (clause.times.empty()) return clause.times.push_back(times);
        if (!joined_) return narrow_times(clause, times);
        if (are_opposite_bounds(clause.times.back(), times)) return clause.limits.push_back(times);
        // "Ten on Monday or three on Tuesday": its day may still come; if none does, it is folded back.
        if (alone && !clause.days.empty()) return list().emplace_back().times.push_back(times);
        clause.times.push_back(times);
    }

    void mark(std::span<Piece const> pieces, std::size_t at) {
        switch (pieces[at].mark) {
            case Mark::join:
                joined_ = true;
                break;
            case Mark::move_on:
                move_on(pieces, at);
                break;
            case Mark::except:
                begin_exclusion();
                break;
            case Mark::refuse:
                if (looks_ahead(pieces, at) || said_.include.empty())
                    begin_exclusion();
                else
                    turn_down();
                break;
            case Mark::refused:
                turn_down();
                break;
            case Mark::none:
            case Mark::replace:
            case Mark::correct:
                break;
        }
    }

    /// "Any day but Friday" cuts out; "Friday but after two" does not.
    void move_on(std::span<Piece const> pieces, std::size_t at) {
        bool const cuts = at > 0 && at + 1 < pieces.size() && scan_.is(pieces[at].begin, "but") &&
                          pieces[at].end == pieces[at].begin + 1 && pieces[at - 1].end == pieces[at].begin &&
                          scan_.past(pieces[at].end, {"on", "a", "the"}) >= pieces[at + 1].begin &&
                          is_anything(scan_, pieces[at - 1]) &&
                          !(pieces[at + 1].times && pieces[at + 1].times->is_bound());
        if (cuts) return begin_exclusion();
        excluding_ = false;
        fresh_ = true;
    }

    static bool is_anything(Scan const& scan, Piece const& piece) {
        if (scan.is_any(piece.begin, {"any", "every", "anything", "all"})) return true;
        bool const any_day = piece.days && piece.days->generic;
        bool const any_time =
            piece.times && piece.times->shape == Shape::part && piece.times->to.minute == minutes_a_day;
        return any_day || any_time;
    }

    /// After "can't" only "do", "make", "on" and the like may stand before what is cut out.
    bool looks_ahead(std::span<Piece const> pieces, std::size_t at) const {
        if (at + 1 >= pieces.size() || pieces[at + 1].mark != Mark::none) return false;
        for (std::size_t word = pieces[at].end; word < pieces[at + 1].begin; ++word) {
            if (!scan_.is_any(word, {"do", "make", "come",  "manage", "on", "in",   "at",   "the",  "it", "any",
                                     "be", "get",  "there", "for",    "a",  "from", "work", "have", "to", "either"})) {
                return false;
            }
        }
        return true;
    }

    void turn_down() {
        if (said_.include.empty()) return;
        said_.exclude.push_back(said_.include.back());
        said_.include.pop_back();
        fresh_ = true;
    }

    /// A time whose day never came belongs to the clause before.
    static void fold_times_without_days(Few<Clause>& list) {
        for (std::size_t i = 1; i < list.size();) {
            if (!list[i].days.empty()) {
                ++i;
                continue;
            }
            for (auto const& times : list[i].times) list[i - 1].times.push_back(times);
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    Scan const& scan_;
    Statement said_;
    bool joined_ = false;
    bool fresh_ = false;
    bool excluding_ = false;
    bool start_exclusion_ = false;
};

/// The last correction wins, day for day and time for time; what it does not touch stays.
void correct(Statement& said, Statement&& later) {
    if (!later.picks.empty()) said.picks = later.picks;
    for (auto const& pick : later.refused) said.refused.push_back(pick);
    for (auto& clause : later.exclude) said.exclude.push_back(clause);
    if (later.include.empty()) return;
    if (said.include.empty() || later.include.size() > 1) {
        said.include = std::move(later.include);
        return;
    }
    auto& now = later.include.front();
    auto& before = said.include.back();
    if (now.days.empty()) now.days = before.days;
    if (!now.has_times()) {
        now.times = before.times;
        now.limits = before.limits;
    }
    before = std::move(now);
}

}  // namespace

bool narrow(Days& days, Days const& by) {
    if (by.wrong || days.wrong) return false;
    if (days.one() && by.one()) return narrow_dates(days, by);
    if (days.one() || by.one()) {
        auto const& day = days.one() ? days : by;
        auto span = days.one() ? by : days;
        if (!is_dated(day)) {
            if (!narrow_to_weekday(span, day.first)) return false;
            days = span;
            return true;
        }
        bool const one_weekday = span.generic && std::has_single_bit(span.weekdays);
        if (one_weekday && !span.has(day.first)) return days = mismatch(day.first, only_weekday(span, day.first)), true;
        if (!span.has(day.first)) return false;
        days = Days{day.first, day.first};
        return true;
    }
    Days both{std::max(days.first, by.first), std::min(days.last, by.last)};
    both.weekdays = days.weekdays & by.weekdays;
    both.generic = days.generic && by.generic;
    if (both.weekdays == 0 || both.last < both.first) return false;
    days = both;
    return true;
}

Statement understand(Scan const& scan, std::span<Piece const> pieces) {
    Statement said;
    std::optional<Builder> segment{scan};
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        if (pieces[at].mark == Mark::correct || pieces[at].mark == Mark::replace) {
            correct(said, segment->finish());
            // "I have Friday at two, can I move it to Thursday": nothing of what was there is wished for.
            if (pieces[at].mark == Mark::replace) said = {};
            segment.emplace(scan);
        } else {
            segment->add(pieces, at);
        }
    }
    correct(said, segment->finish());
    return said;
}

}  // namespace ombrex::language::detail
