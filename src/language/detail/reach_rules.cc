// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "language/detail/calendar.h"
#include "language/detail/clock_rules.h"
#include "language/detail/day_rules.h"
#include "language/detail/duration.h"
#include "language/detail/time_rules.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::days;
using Reading = std::optional<Piece>;

Days bounded(Scan const& scan, Bound bound, Days const& days_said) {
    switch (bound) {
        case Bound::after:
            return {days_said.last + days{1}, for_ever};
        case Bound::since:
            return {days_said.first, for_ever};
        case Bound::before:
            return {scan.today, days_said.first - days{1}};
        case Bound::until:
            break;
    }
    return {scan.today, days_said.last};
}

/// A second day is looked for from the first on: "the ninth to the twelfth", "friday to monday".
LocalDays end_of_range(Days const& first, Days const& second) {
    if (second.bare == Days::Bare::day_of_month)
        return next_day_of_month(first.first, second.month_day).value_or(second.last);
    if (second.bare == Days::Bare::weekday) return on_or_after(first.first, weekday_index(second.first));
    return second.last;
}

/// "from the ninth to the twelfth of october": the month is said once, at the end.
LocalDays start_of_range(Days const& first, Days const& second) {
    bool const borrows = first.bare == Days::Bare::day_of_month && second.one() &&
                         second.bare != Days::Bare::day_of_month && second.bare != Days::Bare::weekday;
    auto const day = borrows ? make_day(year_of(second.first), month_of(second.first), first.month_day) : std::nullopt;
    return day && *day <= second.first ? *day : first.first;
}

/// After "move it" a "from X to Y" is no range: Y is meant.
bool moves(Scan const& scan, std::size_t at) {
    for (std::size_t i = 0; i < at; ++i) {
        if (scan.is_any(i, {"move", "change", "switch", "reschedule", "shift", "swap", "push", "moving", "changing",
                            "bring", "moved", "changed", "rescheduled", "transfer"})) {
            return true;
        }
    }
    return false;
}

std::size_t past_on(Scan const& scan, std::size_t at) { return scan.past(at, {"on"}); }

/// "from monday to wednesday", "between the ninth and the twelfth", "monday through friday".
Reading range(Scan const& scan, std::size_t at) {
    bool const between = scan.is(at, "between");
    bool const from = scan.is(at, "from");
    auto const first = one_day(scan, at + (between || from ? 1 : 0));
    if (!first || first->strength == Strength::name_like || first->days->wrong) return std::nullopt;
    bool const joined = scan.is_any(first->end, {"to", "till", "til", "until", "through", "thru", "-", "\u2013"}) ||
                        (between && scan.is(first->end, "and"));
    if (!joined) return std::nullopt;
    auto const second = one_day(scan, past_on(scan, first->end + 1));
    if (!second) return std::nullopt;
    if (second->days->wrong) return second;
    if (from && moves(scan, at)) return second;
    auto const start = start_of_range(*first->days, *second->days);
    auto const end = end_of_range(*first->days, *second->days);
    if (end < start) return wrong_day(Why::which_date, second->end);
    return spanning(start, end, second->end);
}

/// "after the tenth", "by friday", "before thanksgiving", "from monday onwards", "not before the ninth".
Reading bound(Scan const& scan, std::size_t at) {
    auto const word = read_bound(scan, at);
    if (!word) return std::nullopt;
    auto const other = any_days(scan, past_on(scan, word->end));
    if (!other || other->days->wrong || other->strength == Strength::name_like) return std::nullopt;
    auto const& said = *other->days;
    if (said.last == for_ever) return std::nullopt;
    if (other->strength == Strength::bare_ordinal) return std::nullopt;
    auto piece = day_piece(bounded(scan, word->value, said), scan.past(other->end, {"onwards", "onward", "on"}));
    if (piece.days->last < piece.days->first) return wrong_day(Why::past, piece.end);
    return piece;
}

/// "the tenth or later", "monday onwards", "friday at the latest".
Reading bound_after(Scan const& scan, std::size_t at) {
    auto const day = one_day(scan, at);
    if (!day || day->days->wrong || day->strength == Strength::name_like) return std::nullopt;
    auto const suffix = read_bound_suffix(scan, day->end);
    return suffix ? Reading{day_piece(bounded(scan, suffix->value, *day->days), suffix->end)} : std::nullopt;
}

/// "Within the hour", "within the week".
std::optional<Duration> one_unit(Scan const& scan, std::size_t at) {
    bool const hour = static_cast<Unit>(scan.sense(at).value) == Unit::hour;
    bool const week = static_cast<Unit>(scan.sense(at).value) == Unit::week;
    if (hour) return Duration{Unit::minute, 60, 60, false, at + 1};
    return week ? std::optional{Duration{Unit::day, 7, 7, true, at + 1}} : std::nullopt;
}

/// "within two weeks", "in the next few days", "over the next fortnight", "the next couple of days".
Reading within(Scan const& scan, std::size_t at) {
    bool const inside = scan.is(at, "within");
    std::size_t word = scan.past(at, {"within", "in", "over", "during", "for", "sometime"});
    word = scan.past(word, {"the"});
    bool const next = scan.is_any(word, {"next", "coming", "following"});
    if (!next && !inside) return std::nullopt;
    std::size_t const amount = next ? word + 1 : word;
    auto duration = read_duration(scan, amount);
    if (!duration && scan.sense(amount).kind == WordClass::unit) duration = one_unit(scan, amount);
    bool const next_week = next && at == word && duration && duration->end == amount + 1;
    if (!duration || next_week) return std::nullopt;
    auto const& query = scan.query;
    if (duration->of_clock()) {
        auto const now = static_cast<int>((query.now - scan.today).count());
        int const over_midnight = (now + duration->most) / minutes_a_day;
        if (over_midnight > 0) return spanning(scan.today, scan.today + days{over_midnight}, duration->end);
        auto piece = exactly(scan.today, duration->end);
        piece.times = Times{Times::Shape::between, {now}, {now + duration->most}, 0, minutes_a_day, {}};
        return piece;
    }
    return spanning(scan.today, shifted(scan.today, duration->unit, duration->most, query.locale), duration->end);
}

constexpr std::array soon{
    Phrase<int>{"asap", 0},
    Phrase<int>{"a s a p", 0},
    Phrase<int>{"as soon as possible", 0},
    Phrase<int>{"as soon as you can", 0},
    Phrase<int>{"as early as possible", 0},
    Phrase<int>{"soonest", 0},
    Phrase<int>{"next available", 0},
    Phrase<int>{"first available", 0},
    Phrase<int>{"earliest available", 0},
    Phrase<int>{"earliest appointment", 0},
    Phrase<int>{"next opening", 0},
    Phrase<int>{"next free", 0},
    Phrase<int>{"earliest you have", 0},
    Phrase<int>{"earliest you can", 0},
    Phrase<int>{"earliest possible", 0},
    Phrase<int>{"soonest you have", 0},
    Phrase<int>{"soonest possible", 0},
    Phrase<int>{"soonest available", 0},
    Phrase<int>{"first thing you have", 0},
    Phrase<int>{"right away", 0},
    Phrase<int>{"right now", 0},
    Phrase<int>{"straight away", 0},
    Phrase<int>{"immediately", 0},
    Phrase<int>{"the sooner the better", 0},
    Phrase<int>{"whenever you can", 0},
    Phrase<int>{"very next", 0},
    Phrase<int>{"as soon as", 1},
};

/// "as soon as possible": from now on, whatever comes first.
Reading at_once(Scan const& scan, std::size_t at) {
    auto const found = find_phrase<int>(scan, scan.past(at, {"the", "your"}), soon);
    if (!found || found->value != 0) return std::nullopt;
    return day_piece({scan.today, for_ever}, found->end);
}

constexpr std::array<Rule, 5> rules{range, bound, bound_after, within, at_once};

}  // namespace

std::span<Rule const> reach_rules() { return rules; }

}  // namespace ombrex::language::detail
