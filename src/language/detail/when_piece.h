// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/time_zone.h"
#include "language/when.h"

namespace ombrex::language::detail {

constexpr int minutes_a_day = 24 * 60;
constexpr int noon = 12 * 60;
/// "From the tenth" has no end.
constexpr LocalDays for_ever{std::chrono::days{4'000'000}};
constexpr std::uint8_t every_weekday = 0x7F;

/// Which days were meant: one, a span, or some weekdays of a span.
struct Days {
    enum class Bare : std::uint8_t { no, weekday, day_of_month, date };  // what to hop by when today's hour is gone

    LocalDays first{};
    LocalDays last{};  ///< Inclusive.
    std::uint8_t weekdays = every_weekday;
    Bare bare = Bare::no;
    std::uint8_t month_day = 0;  ///< Of a bare day of the month.
    bool generic = false;        ///< "mondays", "any day": of every week.
    std::optional<Why> wrong{};

    [[nodiscard]] bool one() const { return first == last; }
    [[nodiscard]] bool has(LocalDays day) const;
};

/// One end of a time of day.
struct Edge {
    enum class Anchor : std::uint8_t { midnight, opening, closing };

    int minute = 0;     ///< From the anchor, so it may be negative.
    bool bare = false;  ///< Said without morning or evening: 1 to 12 o'clock.
    Anchor anchor = Anchor::midnight;
};

/// Which times of day were meant.
struct Times {
    enum class Shape : std::uint8_t { at, about, part, between, after, before };

    Shape shape = Shape::at;
    Edge from{};
    Edge to{};  ///< part, between, before
    /// For `part`: the readings of a bare hour that it allows; past midnight counts on.
    int wide_from = 0, wide_to = minutes_a_day;
    std::string_view zone{};  ///< Another IANA zone that was named.

    [[nodiscard]] bool is_clock() const { return shape == Shape::at || shape == Shape::about; }
    [[nodiscard]] bool is_bound() const { return shape == Shape::after || shape == Shape::before; }
};

/// Words that say how the others belong together.
enum class Mark : std::uint8_t {
    none,
    join,     ///< or, and
    move_on,  ///< but, only: ends an exclusion
    except,   ///< what follows is cut out
    refuse,   ///< "can't": cuts out what follows, or what came before when nothing does
    refused,  ///< "doesn't work": cuts out what came before
    correct,  ///< "I mean": what follows replaces, day for day and time for time
    replace,  ///< "move it to": only what follows is wished for
};

/// A choice among the offers.
struct Pick {
    enum class Kind : std::uint8_t { nth, last, middle, earlier, later, any };
    Kind kind;
    int nth = 0;
};

/// How sure we are that it is about time at all.
enum class Strength : std::uint8_t {
    sure,
    bare_minutes,  ///< "ten fifteen": may still be a price or part of a number
    bare_hour,     ///< "four": needs company
    meridiem,      ///< a lone "pm": needs a day before it
    bare_figures,  ///< "1030", "fourteen": needs a preposition
    bare_day,      ///< "the second": needs no noun after it
    with_limits,   ///< "anything": only with an exclusion or a bound
    bare_ordinal,  ///< "thirtieth": needs to be asked for, or a day or time beside it
    name_like,     ///< "june": needs a preposition
};

struct Piece {
    std::size_t begin = 0, end = 0;  ///< Tokens.
    std::optional<Days> days{};
    std::optional<Times> times{};
    std::optional<Pick> pick{};
    Mark mark = Mark::none;
    Strength strength = Strength::sure;
};

}  // namespace ombrex::language::detail
