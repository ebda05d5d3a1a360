// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "language/detail/calendar.h"
#include "language/detail/day_rules.h"
#include "language/detail/duration.h"
#include "language/holiday.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::days;
using Reading = std::optional<Piece>;
using Shape = Times::Shape;

constexpr Times evening{Shape::part, {17 * 60 + 30}, {minutes_a_day}, 16 * 60, 29 * 60, {}};
constexpr Times morning{Shape::part, {5 * 60}, {noon}, 0, noon, {}};
constexpr Times afternoon{Shape::part, {noon}, {17 * 60 + 30}, noon, 18 * 60 + 30, {}};
constexpr Times lunch{Shape::part, {noon}, {14 * 60}, 11 * 60, 15 * 60, {}};

struct FromToday {
    int days;
    Times const* times;
};

constexpr std::array from_today{
    Phrase<FromToday>{"today", {0, nullptr}},
    Phrase<FromToday>{"today's", {0, nullptr}},
    Phrase<FromToday>{"later today", {0, nullptr}},
    Phrase<FromToday>{"tomorrow", {1, nullptr}},
    Phrase<FromToday>{"tomorrow's", {1, nullptr}},
    Phrase<FromToday>{"tmrw", {1, nullptr}},
    Phrase<FromToday>{"the day after tomorrow", {2, nullptr}},
    Phrase<FromToday>{"day after tomorrow", {2, nullptr}},
    Phrase<FromToday>{"tonight", {0, &evening}},
    Phrase<FromToday>{"this evening", {0, &evening}},
    Phrase<FromToday>{"this morning", {0, &morning}},
    Phrase<FromToday>{"this afternoon", {0, &afternoon}},
    Phrase<FromToday>{"this lunchtime", {0, &lunch}},
    Phrase<FromToday>{"this lunch time", {0, &lunch}},
    Phrase<FromToday>{"yesterday", {-1, nullptr}},
    Phrase<FromToday>{"the day before yesterday", {-2, nullptr}},
    Phrase<FromToday>{"last night", {-1, nullptr}},
    Phrase<FromToday>{"last week", {-7, nullptr}},
    Phrase<FromToday>{"last month", {-30, nullptr}},
    Phrase<FromToday>{"last year", {-365, nullptr}},
    Phrase<FromToday>{"last weekend", {-7, nullptr}},
    Phrase<FromToday>{"the other day", {-3, nullptr}},
};

Reading named(Scan const& scan, std::size_t at) {
    auto const found = find_phrase<FromToday>(scan, at, from_today);
    if (!found) return std::nullopt;
    auto const [ahead, times] = found->value;
    if (ahead < 0) return wrong_day(Why::past, found->end);
    auto piece = exactly(scan.today + days{ahead}, found->end);
    if (times != nullptr) piece.times = *times;
    if (scan.is(at, "later")) {
        auto const now = scan.query.now - scan.today;
        piece.times = Times{Shape::after, {static_cast<int>(now.count())}, {minutes_a_day}, 0, minutes_a_day, {}};
    }
    if (ahead > 1) return piece;
    // "tomorrow week", "today fortnight" count on as a British weekday does.
    if (scan.is(found->end, "week")) return exactly(scan.today + days{ahead + 7}, found->end + 1);
    if (scan.is(found->end, "fortnight")) return exactly(scan.today + days{ahead + 14}, found->end + 1);
    return piece;
}

Piece ahead_of_now(Scan const& scan, Duration const& duration, std::size_t end) {
    auto const& query = scan.query;
    if (duration.of_clock()) {
        auto const from = shifted(query.now, std::chrono::minutes{duration.least}, query.zone);
        if (duration.least == duration.most) return moment(from, end);
        auto piece = moment(from, end);
        auto const minute = piece.times->from.minute;
        piece.times = Times{Shape::between, {minute}, {minute + duration.most - duration.least}, 0, minutes_a_day, {}};
        return piece;
    }
    return spanning(shifted(scan.today, duration.unit, duration.least, query.locale),
                    shifted(scan.today, duration.unit, duration.most, query.locale), end);
}

/// "in two hours", "in a fortnight's time", "two days from now", "ten minutes from now".
Reading from_now(Scan const& scan, std::size_t at) {
    bool const in = scan.is(at, "in");
    std::size_t word = in ? at + 1 : at;
    word = scan.past(word, {"about", "around", "like", "maybe", "exactly"});
    auto const duration = read_duration(scan, word);
    if (!duration) return std::nullopt;
    std::size_t end = duration->end;
    bool const now = scan.phrase(end, "from now") != 0 || scan.phrase(end, "from today") != 0;
    // "A week's time": the recogniser writes "weeks time" or "week's time".
    bool const time = scan.is(end, "time") || scan.is(end, "times");
    if (now) end += 2;
    if (!now && time) ++end;
    if (!in && !now && !time) return std::nullopt;
    return ahead_of_now(scan, *duration, end);
}

/// The same where the apostrophe hides the unit: "in two weeks' time" reads as above, "a week's time" here.
Reading owned_time(Scan const& scan, std::size_t at) {
    constexpr std::array<Phrase<Duration>, 4> owned{{
        {"a week's time", {Unit::day, 7, 7, true, 0}},
        {"a fortnight's time", {Unit::day, 14, 14, true, 0}},
        {"a month's time", {Unit::month, 1, 1, false, 0}},
        {"an hour's time", {Unit::minute, 60, 60, false, 0}},
    }};
    auto const found = find_phrase<Duration>(scan, scan.past(at, {"in"}), owned);
    return found ? Reading{ahead_of_now(scan, found->value, found->end)} : std::nullopt;
}

/// "two weeks from monday", "the day before halloween", "three days after the tenth", "a week before easter".
Reading beside_a_day(Scan const& scan, std::size_t at) {
    std::size_t word = at;
    Duration duration{Unit::day, 1, 1, false, 0};
    std::size_t const day_word = scan.past(at, {"the"});
    if (scan.is(day_word, "day") && scan.is_any(day_word + 1, {"after", "before", "following"})) {
        word = day_word + 1;
    } else if (auto const read = read_duration(scan, at); read && !read->of_clock()) {
        duration = *read;
        word = read->end;
    } else {
        return std::nullopt;
    }
    bool const before = scan.is(word, "before");
    if (!before && !scan.is_any(word, {"from", "after", "following"})) return std::nullopt;
    auto const other = any_days(scan, word + 1);
    if (!other || other->days->last == for_ever) return std::nullopt;
    if (other->days->wrong) return other;
    auto const day = before ? other->days->first : other->days->last;
    return exactly(shifted(day, duration.unit, before ? -duration.least : duration.least, scan.query.locale),
                   other->end);
}

/// British "a week on saturday", "a week tomorrow", "two weeks today", "a fortnight on tuesday".
Reading week_on(Scan const& scan, std::size_t at) {
    auto const duration = read_duration(scan, scan.past(at, {"in"}));
    if (!duration || !duration->weeks || duration->least != duration->most) return std::nullopt;
    bool const on = scan.is(duration->end, "on");
    std::size_t const word = on ? duration->end + 1 : duration->end;
    bool const weekday = scan.sense(word).kind == WordClass::weekday;
    if (!on && !weekday && !scan.is_any(word, {"today", "tomorrow", "this", "next"})) return std::nullopt;
    auto const day = one_day(scan, word);
    if (!day || day->days->wrong || !day->days->one()) return std::nullopt;
    auto start = day->days->first;
    if (weekday && start == scan.today) start += days{7};
    return exactly(start + days{duration->least}, day->end);
}

/// "the next day", "the following day", "the day after", "a day later" is another rule.
Reading next_day(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(at, {"the"});
    bool const next = scan.phrase(word, "next day") != 0 || scan.phrase(word, "following day") != 0;
    bool const after = scan.phrase(word, "day after") != 0;
    bool const before = scan.phrase(word, "day before") != 0;
    if ((!next && !after && !before) || scan.is(word + 2, "of")) return std::nullopt;
    std::size_t const end = next ? word + 2 : scan.past(word + 2, {"that"});
    auto const anchor = anchor_day(scan);
    if (anchor) return exactly(*anchor + days{before ? -1 : 1}, end);
    return wrong_day(Why::incomplete, end);
}

/// "the next working day after tomorrow", "the first business day of october".
Reading working_day(Scan const& scan, std::size_t at) {
    std::size_t word = scan.past(at, {"the"});
    bool const last = scan.is(word, "last");
    if (!scan.is_any(word, {"next", "first", "following", "last"}) ||
        !scan.is_any(word + 1, {"working", "business", "work"}) || !scan.is(word + 2, "day")) {
        return std::nullopt;
    }
    auto const locale = scan.query.locale;
    std::size_t end = word + 3;
    if (scan.is_any(end, {"of", "in"})) {
        auto const month = month_at(scan, end + 1);
        if (!month) return std::nullopt;
        auto const edge = last ? last_of_month(month->value) + days{1} : month->value - days{1};
        return exactly(shifted(edge, Unit::working_day, last ? -1 : 1, locale), month->end);
    }
    auto from = scan.today;
    bool const before = scan.is(end, "before");
    if (before || scan.is_any(end, {"after", "following"})) {
        auto const other = any_days(scan, end + 1);
        if (!other || other->days->wrong) return std::nullopt;
        from = before ? other->days->first : other->days->last;
        end = other->end;
    }
    return exactly(shifted(from, Unit::working_day, before || last ? -1 : 1, locale), end);
}

/// "the last day of the month", "the first day of next month".
Reading edge_of_month(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(at, {"the"});
    bool const last = scan.is(word, "last");
    if ((!last && !scan.is(word, "first")) || scan.phrase(word + 1, "day of") == 0) return std::nullopt;
    auto const month = month_at(scan, word + 3);
    if (!month) return std::nullopt;
    auto const first = month->value < scan.today && !last ? add_months(month->value, 1) : month->value;
    return exactly(last ? last_of_month(month->value) : first, month->end);
}

constexpr std::array<Rule, 8> rules{named,   from_now, owned_time,  beside_a_day,
                                    week_on, next_day, working_day, edge_of_month};

}  // namespace

std::span<Rule const> relative_rules() { return rules; }

}  // namespace ombrex::language::detail
