// SPDX-License-Identifier: Apache-2.0
#include "language/detail/duration.h"

#include <algorithm>
#include <array>

#include "language/detail/calendar.h"
#include "language/holiday.h"
#include "language/number.h"

namespace ombrex::language::detail {
namespace {

/// How many of a unit, in quarters, so that "an hour and a half" stays whole.
struct Amount {
    int least, most;
    std::size_t end;
};

constexpr int more_than_anybody_books_ahead = 2000;

constexpr std::array words_for_amounts{
    Phrase<int>{"a", 1},           Phrase<int>{"an", 1},       Phrase<int>{"one", 1},       Phrase<int>{"another", 1},
    Phrase<int>{"a couple of", 2}, Phrase<int>{"a couple", 2}, Phrase<int>{"couple of", 2}, Phrase<int>{"a whole", 1},
};

std::optional<Amount> count_at(Scan const& scan, std::size_t at) {
    if (scan.is_any(at, {"few", "several"}) || (scan.is(at, "a") && scan.is(at + 1, "few"))) {
        return Amount{2, 5, at + (scan.is(at, "a") ? 2 : 1)};
    }
    if (auto const words = find_phrase<int>(scan, at, words_for_amounts))
        return Amount{words->value, words->value, words->end};
    auto const number = read_cardinal(scan.from(at));
    if (!number || number->value > more_than_anybody_books_ahead) return std::nullopt;
    auto const n = static_cast<int>(number->value);
    return Amount{n, n, at + number->tokens};
}

std::optional<Amount> amount_at(Scan const& scan, std::size_t at) {
    auto first = count_at(scan, at);
    if (!first || !scan.is_any(first->end, {"or", "to"})) return first;
    auto const second = count_at(scan, first->end + 1);
    if (!second || second->least <= first->most) return first;
    return Amount{first->least, second->most, second->end};
}

struct UnitAt {
    Unit unit;
    std::size_t end;
};

std::optional<UnitAt> unit_at(Scan const& scan, std::size_t at) {
    bool const working = scan.is_any(at, {"working", "business"});
    auto const sense = scan.sense(working ? at + 1 : at);
    if (sense.kind != WordClass::unit) return std::nullopt;
    auto const unit = static_cast<Unit>(sense.value);
    if (!working) return UnitAt{unit, at + 1};
    return unit == Unit::day ? std::optional{UnitAt{Unit::working_day, at + 2}} : std::nullopt;
}

struct Scale {
    Unit unit;
    int factor;
};

/// In the order of Unit.
constexpr std::array<Scale, 8> scales{{{Unit::minute, 1},
                                       {Unit::minute, 60},
                                       {Unit::day, 1},
                                       {Unit::day, 7},
                                       {Unit::day, 14},
                                       {Unit::month, 1},
                                       {Unit::month, 12},
                                       {Unit::working_day, 1}}};

Duration duration_of(Unit unit, int least, int most, std::size_t end) {
    auto const [base, factor] = scales[static_cast<std::size_t>(unit)];
    return {base, least * factor, most * factor, unit == Unit::week || unit == Unit::fortnight, end};
}

constexpr std::array parts_of_an_hour{
    Phrase<int>{"half an hour", 30},
    Phrase<int>{"a half hour", 30},
    Phrase<int>{"half hour", 30},
    Phrase<int>{"a quarter of an hour", 15},
    Phrase<int>{"quarter of an hour", 15},
    Phrase<int>{"three quarters of an hour", 45},
    Phrase<int>{"an hour and a half", 90},
    Phrase<int>{"an hour and a quarter", 75},
    Phrase<int>{"one and a half hours", 90},
    Phrase<int>{"hour and a half", 90},
    Phrase<int>{"a half an hour", 30},
    Phrase<int>{"an hour and three quarters", 105},
};

/// "two and a half hours", "two hours and a half", "two hours and ten minutes".
std::optional<Duration> hours_and(Scan const& scan, std::size_t at, Amount amount) {
    if (scan.phrase(amount.end, "and a half hours") != 0) {
        int const minutes = amount.least * 60 + 30;
        return Duration{Unit::minute, minutes, minutes, false, amount.end + 4};
    }
    if (!scan.is_any(amount.end, {"hour", "hours"}) || !scan.is(amount.end + 1, "and")) return std::nullopt;
    int const hours = amount.least * 60;
    if (scan.phrase(amount.end + 2, "a half") != 0)
        return Duration{Unit::minute, hours + 30, hours + 30, false, amount.end + 4};
    auto const more = read_cardinal(scan.from(amount.end + 2));
    std::size_t const unit = more ? amount.end + 2 + more->tokens : at;
    if (!more || !scan.is_any(unit, {"minutes", "minute", "mins"}) || more->value > 59) return std::nullopt;
    int const minutes = hours + static_cast<int>(more->value);
    return Duration{Unit::minute, minutes, minutes, false, unit + 1};
}

LocalDays working_days_on(LocalDays day, int count, Locale locale) {
    using std::chrono::days;
    days const step{count < 0 ? -1 : 1};
    for (int left = std::abs(count); left > 0;) {
        day += step;
        if (is_working_day(day, locale)) --left;
    }
    return day;
}

}  // namespace

std::optional<Duration> read_duration(Scan const& scan, std::size_t at) {
    if (auto const part = find_phrase<int>(scan, at, parts_of_an_hour)) {
        return Duration{Unit::minute, part->value, part->value, false, part->end};
    }
    auto const amount = amount_at(scan, at);
    if (!amount) return std::nullopt;
    if (auto const mixed = hours_and(scan, at, *amount)) return mixed;
    std::size_t const unit_begin = scan.past(amount->end, {"more"});
    auto const unit = unit_at(scan, unit_begin);
    if (!unit) return std::nullopt;
    if (scan.phrase(unit->end, "or two") != 0 && amount->most == 1) return duration_of(unit->unit, 1, 2, unit->end + 2);
    return duration_of(unit->unit, amount->least, amount->most, unit->end);
}

LocalDays shifted(LocalDays day, Unit unit, int count, Locale locale) {
    if (unit == Unit::month) return add_months(day, count);
    if (unit == Unit::working_day) return working_days_on(day, count, locale);
    return day + std::chrono::days{count};
}

LocalMinutes shifted(LocalMinutes from, std::chrono::minutes by, TimeZone const& zone) {
    return zone.to_local(zone.to_instant(from).first + by);
}

}  // namespace ombrex::language::detail
