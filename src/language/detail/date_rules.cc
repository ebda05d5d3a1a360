// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "language/detail/calendar.h"
#include "language/detail/day_rules.h"
#include "language/holiday.h"
#include "language/number.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::days;
using Reading = std::optional<Piece>;

std::optional<unsigned> month_word(Scan const& scan, std::size_t at) {
    auto const sense = scan.sense(at);
    return sense.kind == WordClass::month ? std::optional<unsigned>{sense.value} : std::nullopt;
}

struct Year {
    int value;
    std::size_t end;
};

/// "2026", "twenty twenty six", "two thousand and twenty six", "next year".
std::optional<Year> year_at(Scan const& scan, std::size_t at) {
    if (scan.phrase(at, "next year") != 0) return Year{year_of(scan.today) + 1, at + 2};
    if (scan.phrase(at, "this year") != 0) return Year{year_of(scan.today), at + 2};
    std::size_t const word = scan.past(at, {"in"});
    auto number = read_pairs(scan.from(word));
    if (!number) number = read_cardinal(scan.from(word));
    if (!number || number->value < 1900 || number->value > 2100) return std::nullopt;
    return Year{static_cast<int>(number->value), word + number->tokens};
}

/// The day of that month, in the year that is said or else the next such day.
Piece dated(Scan const& scan, unsigned month, std::int64_t day, std::size_t end, Strength strength = Strength::sure) {
    auto const in_month = static_cast<unsigned>(day);
    if (auto const year = year_at(scan, end)) {
        auto const date = make_day(year->value, month, in_month);
        if (!date) return wrong_day(Why::no_such_date, year->end);
        return *date < scan.today ? wrong_day(Why::past, year->end) : exactly(*date, year->end);
    }
    auto const date = next_date(scan.today, month, in_month);
    if (!date) return wrong_day(Why::no_such_date, end);
    Days result{*date, *date};
    result.bare = Days::Bare::date;
    return day_piece(result, end, strength);
}

/// "october ninth", "october 9", "october the ninth".
Reading month_first(Scan const& scan, std::size_t at) {
    auto const month = month_word(scan, at);
    if (!month) return std::nullopt;
    std::size_t const day_word = scan.past(at + 1, {"the"});
    if (auto const ordinal = read_ordinal(scan.from(day_word)); ordinal && ordinal->value <= 99) {
        return dated(scan, *month, ordinal->value, day_word + ordinal->tokens);
    }
    auto const number = read_cardinal(scan.from(day_word));
    if (!number || number->value < 1 || number->value > 31) return std::nullopt;
    return dated(scan, *month, number->value, day_word + number->tokens, Strength::bare_day);
}

/// "the ninth of october", "ninth october", "9 october", "the ninth of the seventh".
Reading day_first(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(at, {"the"});
    auto day = read_ordinal(scan.from(word));
    bool const ordinal = day.has_value();
    if (!day) day = read_cardinal(scan.from(word));
    if (!day || day->value < 1 || day->value > 99) return std::nullopt;
    std::size_t const next = scan.past(word + day->tokens, {"day"});
    std::size_t const of = scan.past(next, {"of"});
    if (auto const month = month_word(scan, of)) {
        bool const doubtful = !ordinal && of == next && scan.sense(of).doubtful;
        return dated(scan, *month, day->value, of + 1, doubtful ? Strength::name_like : Strength::sure);
    }
    if (!ordinal || of == next || !scan.is(of, "the")) return std::nullopt;
    auto const month = read_ordinal(scan.from(of + 1));
    if (!month || month->value < 1 || month->value > 12) return std::nullopt;
    return dated(scan, static_cast<unsigned>(month->value), day->value, of + 1 + month->tokens);
}

/// The parts of a date written in numbers, two or three, with how they are parted.
struct Written {
    std::array<std::int64_t, 3> parts{};
    std::size_t count = 0;
    bool slashed = true;
    std::size_t end = 0;
};

Written written(Scan const& scan, std::size_t at) {
    Written date;
    for (std::size_t next = at; date.count < date.parts.size();) {
        auto const number = read_cardinal(scan.from(next));
        if (!number || number->value > 9999) break;
        date.parts[date.count++] = number->value;
        date.end = next + number->tokens;
        bool const slash = scan.is_any(date.end, {"/", "slash", "stroke"});
        bool const dash = scan.is_any(date.end, {"-", "."}) && scan.is_digits(date.end + 1);
        if (!slash && !dash) break;
        date.slashed = date.slashed && slash;
        next = date.end + 1;
    }
    return date;
}

Piece with_year(Scan const& scan, std::int64_t year, std::int64_t month, std::int64_t day, std::size_t end) {
    auto const date = make_day(static_cast<int>(year), static_cast<unsigned>(month), static_cast<unsigned>(day));
    if (!date) return wrong_day(Why::no_such_date, end);
    return *date < scan.today ? wrong_day(Why::past, end) : exactly(*date, end);
}

/// "ten slash twelve", "10/12/2026": America says the month first. 2026-10-12 is ISO 8601 everywhere.
Reading numeric(Scan const& scan, std::size_t at) {
    auto const date = written(scan, at);
    if (date.count < 2 || (date.count == 2 && !date.slashed)) return std::nullopt;
    auto [first, second, third] = date.parts;
    if (date.count == 3 && first > 1900) return with_year(scan, first, second, third, date.end);
    if (first < 1 || first > 31 || second < 1 || second > 31) return std::nullopt;
    bool const month_leads = scan.query.locale == Locale::en_us ? first <= 12 : second > 12;
    auto const month = month_leads ? first : second;
    auto const day = month_leads ? second : first;
    if (date.count == 3) return with_year(scan, third < 100 ? 2000 + third : third, month, day, date.end);
    return dated(scan, static_cast<unsigned>(month), day, date.end);
}

/// "the ninth", "the ninth of next month", "thirtieth", "7th".
Reading day_of_month(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(at, {"the"});
    auto const ordinal = read_ordinal(scan.from(word));
    if (!ordinal || ordinal->value > 99) return std::nullopt;
    std::size_t const end = word + ordinal->tokens;
    auto const day = static_cast<unsigned>(ordinal->value);
    if (scan.is(end, "of") && !scan.is(end + 1, "each") && !scan.is(end + 1, "every")) {
        if (auto const month = month_at(scan, end + 1)) {
            auto date = make_day(year_of(month->value), month_of(month->value), day);
            if (!date) return wrong_day(Why::no_such_date, month->end);
            if (*date < scan.today) date = next_day_of_month(scan.today, day);
            return exactly(*date, month->end);
        }
    }
    auto const next = next_day_of_month(scan.today, day);
    if (!next) {
        auto wrong = wrong_day(Why::no_such_date, end);
        wrong.strength = word == at ? Strength::bare_ordinal : Strength::bare_day;
        return wrong;
    }
    Days result{*next, *next};
    result.bare = Days::Bare::day_of_month;
    result.month_day = static_cast<std::uint8_t>(day);
    return day_piece(result, end, word == at ? Strength::bare_ordinal : Strength::bare_day);
}

/// "may bank holiday" is two days of the year; the caller must say which.
constexpr std::array two_in_may{Phrase<int>{"may bank holiday", 0}};
constexpr std::array any_public{
    Phrase<int>{"bank holiday monday", 0},
    Phrase<int>{"bank holiday", 0},
    Phrase<int>{"public holiday", 0},
    Phrase<int>{"federal holiday", 0},
};

Reading holiday(Scan const& scan, std::size_t at) {
    std::size_t word = scan.past(at, {"the", "this"});
    word = scan.past(word, {"next", "coming"});
    auto const locale = scan.query.locale;
    if (auto const may = find_phrase<int>(scan, word, two_in_may)) return wrong_day(Why::which_date, may->end);
    if (auto const any = find_phrase<int>(scan, word, any_public)) {
        return exactly(next_public_holiday(scan.today, locale), any->end);
    }
    auto const spoken = read_holiday(scan.from(word), locale);
    if (!spoken) return std::nullopt;
    std::size_t const end = word + spoken->tokens;
    bool const off = scan.phrase(end, "bank holiday") != 0;
    if (off || scan.is(end, "observed"))
        return exactly(next_day_off(*spoken->holiday, scan.today, locale), end + (off ? 2 : 1));
    auto day = next_holiday(*spoken->holiday, scan.today);
    auto const year = year_at(scan, end);
    if (year) day = next_holiday(*spoken->holiday, *make_day(year->value, 1, 1));
    if (day < scan.today) return wrong_day(Why::past, year->end);
    Days result{day, day};
    if (!year) result.bare = Days::Bare::date;
    return day_piece(result, year ? year->end : end);
}

constexpr std::array<Rule, 5> rules{month_first, day_first, numeric, day_of_month, holiday};

}  // namespace

std::span<Rule const> date_rules() { return rules; }

std::optional<Found<LocalDays>> month_at(Scan const& scan, std::size_t at) {
    auto const this_month = first_of_month(scan.today);
    if (scan.sense(at).kind == WordClass::month) {
        auto const month = scan.sense(at).value;
        int ahead = (month - static_cast<int>(month_of(scan.today)) + 12) % 12;
        std::size_t end = at + 1;
        if (auto const year = year_at(scan, end)) {
            end = year->end;
            ahead = (year->value - year_of(scan.today)) * 12 + month - static_cast<int>(month_of(scan.today));
        }
        return Found<LocalDays>{add_months(this_month, ahead), end};
    }
    std::size_t const word = scan.past(at, {"the", "this", "next", "each", "every", "following", "current"});
    if (word == at || !scan.is(word, "month")) return std::nullopt;
    if (scan.phrase(word, "month after next") != 0) return Found<LocalDays>{add_months(this_month, 2), word + 3};
    bool const next = scan.is_any(at, {"next", "following"});
    return Found<LocalDays>{add_months(this_month, next ? 1 : 0), word + 1};
}

}  // namespace ombrex::language::detail
