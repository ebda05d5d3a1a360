// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "language/detail/calendar.h"
#include "language/detail/day_rules.h"
#include "language/number.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using Reading = std::optional<Piece>;

constexpr std::uint8_t weekend_days = 0x60;
constexpr std::uint8_t working_week = 0x1F;

struct Stretch {
    LocalDays first, last;
    bool week;
};

/// Which week or month, counted from this one.
constexpr std::array weeks_by_name{
    Phrase<int>{"this week", 0},        Phrase<int>{"this coming week", 0}, Phrase<int>{"the week", 0},
    Phrase<int>{"all week", 0},         Phrase<int>{"next week", 1},        Phrase<int>{"the week after next", 2},
    Phrase<int>{"week after next", 2},  Phrase<int>{"the next week", 1},    Phrase<int>{"next week's", 1},
    Phrase<int>{"this week's", 0},      Phrase<int>{"the coming week", 0},  Phrase<int>{"the next week after next", 2},
    Phrase<int>{"the current week", 0},
};

std::optional<Found<Stretch>> week_at(Scan const& scan, std::size_t at) {
    auto const week = [](LocalDays monday, std::size_t end) {
        return Found<Stretch>{{monday, monday + days{6}, true}, end};
    };
    std::size_t const word = scan.past(at, {"the"});
    bool const beside =
        scan.is(word, "week") && (word > at || scan.is_any(word + 1, {"commencing", "beginning", "starting"}));
    bool const of = beside && scan.is_any(word + 1, {"of", "commencing", "beginning", "starting"});
    if (of || (beside && scan.is_any(word + 1, {"after", "before", "following"}) && !scan.is(word + 2, "next"))) {
        auto const other = any_days(scan, word + 2);
        int const shift = of ? 0 : scan.is(word + 1, "before") ? -1 : 1;
        if (other && !other->days->wrong && other->days->last != for_ever) {
            return week(monday_of(other->days->first) + weeks{shift}, other->end);
        }
        auto const anchor = anchor_day(scan);
        if (!of && anchor) return week(monday_of(*anchor) + weeks{shift}, scan.past(word + 2, {"that"}));
    }
    if (scan.phrase(word, "following week") != 0) {
        return week(monday_of(anchor_day(scan).value_or(scan.today)) + weeks{1}, word + 2);
    }
    if (auto const named = find_phrase<int>(scan, at, weeks_by_name)) {
        return week(monday_of(scan.today) + weeks{named->value}, named->end);
    }
    return std::nullopt;
}

/// A week or month that the words name, whole.
std::optional<Found<Stretch>> stretch_at(Scan const& scan, std::size_t at) {
    if (auto const week = week_at(scan, at)) return week;
    auto const month = month_at(scan, at);
    if (!month) return std::nullopt;
    return Found<Stretch>{{month->value, last_of_month(month->value), false}, month->end};
}

Reading week(Scan const& scan, std::size_t at) {
    auto const found = week_at(scan, at);
    // "The week" alone is no date: "how long is the week", "during the week" means working days.
    if (!found || scan.phrase(at, "the week") != 0) {
        bool const named = found && found->end > at + 2;
        if (!named) return std::nullopt;
    }
    return spanning(found->value.first, found->value.last, found->end);
}

/// Words after which a month's name is the month and not a person.
bool leads_to_month(Scan const& scan, std::size_t at) {
    return scan.is_any(at, {"in", "of", "during", "throughout", "until", "till", "before", "after", "by", "this",
                            "next", "through", "sometime", "early", "late", "mid"});
}

Reading month(Scan const& scan, std::size_t at) {
    bool const named = scan.sense(at).kind == WordClass::month;
    std::size_t const word =
        !named && scan.is_any(at, {"next", "this"}) && scan.sense(at + 1).kind == WordClass::month ? at + 1 : at;
    auto const found = month_at(scan, word);
    if (!found) return std::nullopt;
    auto first = found->value;
    if (scan.is(at, "the") && !scan.is_any(at + 1, {"following", "next", "current"})) return std::nullopt;
    bool const lone = named && (at == 0 || !leads_to_month(scan, at - 1));
    auto piece = spanning(first, last_of_month(first), found->end);
    if (lone) piece.strength = Strength::name_like;
    return piece;
}

enum class Part : std::uint8_t { start, early, middle, late, end, rest };

constexpr std::array stretch_parts{
    Phrase<Part>{"early", Part::early},
    Phrase<Part>{"early in", Part::early},
    Phrase<Part>{"earlier", Part::early},
    Phrase<Part>{"earlier in", Part::early},
    Phrase<Part>{"beginning of", Part::start},
    Phrase<Part>{"start of", Part::start},
    Phrase<Part>{"first part of", Part::early},
    Phrase<Part>{"first half of", Part::early},
    Phrase<Part>{"mid", Part::middle},
    Phrase<Part>{"middle of", Part::middle},
    Phrase<Part>{"late", Part::late},
    Phrase<Part>{"late in", Part::late},
    Phrase<Part>{"towards the end of", Part::end},
    Phrase<Part>{"toward the end of", Part::end},
    Phrase<Part>{"end of", Part::end},
    Phrase<Part>{"back end of", Part::end},
    Phrase<Part>{"second half of", Part::late},
    Phrase<Part>{"latter half of", Part::late},
    Phrase<Part>{"latter part of", Part::late},
    Phrase<Part>{"tail end of", Part::end},
    Phrase<Part>{"rest of", Part::rest},
    Phrase<Part>{"remainder of", Part::rest},
    Phrase<Part>{"later", Part::rest},
    Phrase<Part>{"later in", Part::rest},
};

/// In days from the start of a week (to Sunday) or of a month; negative: from its end.
struct Cut {
    Part part;
    int week_first, week_last, month_first, month_last;
};
constexpr std::array cuts{
    Cut{Part::start, 0, 1, 0, 6},  Cut{Part::early, 0, 1, 0, 9}, Cut{Part::middle, 1, 3, 10, 19},
    Cut{Part::late, 3, 6, 20, -1}, Cut{Part::end, 3, 6, -7, -1}, Cut{Part::rest, 3, 6, 14, -1},
};

/// "early next week", "the end of the month", "mid october", "later this week", "the rest of the week".
Reading part_of_stretch(Scan const& scan, std::size_t at) {
    auto const part = find_phrase<Part>(scan, scan.past(scan.past(at, {"at", "on"}), {"the"}), stretch_parts);
    if (!part) return std::nullopt;
    auto const stretch = stretch_at(scan, part->end);
    if (!stretch) return std::nullopt;
    auto const [first, last, is_week] = stretch->value;
    // What is left of a stretch that has begun.
    if (part->value == Part::rest && first <= scan.today) {
        bool const later = scan.is(part->end - 1, "later") || scan.is(part->end - 1, "in");
        return spanning(scan.today + days{later ? 1 : 0}, last, stretch->end);
    }
    auto const& cut = cuts[static_cast<std::size_t>(part->value)];
    auto const day = [&](int offset) { return offset < 0 ? last + days{offset + 1} : first + days{offset}; };
    return is_week ? spanning(day(cut.week_first), day(cut.week_last), stretch->end)
                   : spanning(day(cut.month_first), day(cut.month_last), stretch->end);
}

/// "the first week of october", "the last week of the month".
Reading week_of_month(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(at, {"the"});
    auto const ordinal = read_ordinal(scan.from(word));
    bool const last = scan.is(word, "last");
    std::size_t const week_word = word + (ordinal ? ordinal->tokens : 1);
    if ((!last && !ordinal) || !scan.is(week_word, "week") || !scan.is_any(week_word + 1, {"of", "in"}))
        return std::nullopt;
    auto const month = month_at(scan, week_word + 2);
    if (!month) return std::nullopt;
    auto const end_of_month = last_of_month(month->value);
    if (last) return spanning(end_of_month - days{6}, end_of_month, month->end);
    auto const first = month->value + weeks{ordinal->value - 1};
    return spanning(first, std::min(first + days{6}, end_of_month), month->end);
}

constexpr std::array weekend_names{
    Phrase<int>{"this weekend", 0},
    Phrase<int>{"the weekend", 0},
    Phrase<int>{"weekend", 0},
    Phrase<int>{"this coming weekend", 0},
    Phrase<int>{"coming weekend", 0},
    Phrase<int>{"the coming weekend", 0},
    Phrase<int>{"next weekend", 1},
    Phrase<int>{"weekend after next", 2},
    Phrase<int>{"the weekend after next", 2},
    Phrase<int>{"the weekend after", 1},
    Phrase<int>{"the following weekend", 1},
};

/// "this weekend", "next weekend", "labor day weekend".
Reading weekend(Scan const& scan, std::size_t at) {
    auto const saturday = monday_of(scan.today) + days{5};
    if (auto const named = find_phrase<int>(scan, at, weekend_names)) {
        return spanning(saturday + weeks{named->value}, saturday + weeks{named->value} + days{1}, named->end);
    }
    auto const holiday = longest(date_rules(), scan, at);
    if (!holiday || holiday->strength != Strength::sure || !scan.is_any(holiday->end, {"weekend", "week"}))
        return std::nullopt;
    auto const day = holiday->days->first;
    if (scan.is(holiday->end, "week")) return spanning(monday_of(day), monday_of(day) + days{6}, holiday->end + 1);
    auto const nearest = on_or_before(day + days{2}, 5);
    return spanning(std::min(nearest, day), std::max(nearest + days{1}, day), holiday->end + 1);
}

constexpr std::array generic_days{
    Phrase<std::uint8_t>{"weekends", weekend_days},
    Phrase<std::uint8_t>{"the weekends", weekend_days},
    Phrase<std::uint8_t>{"any weekend", weekend_days},
    Phrase<std::uint8_t>{"a weekend", weekend_days},
    Phrase<std::uint8_t>{"weekdays", working_week},
    Phrase<std::uint8_t>{"weekday", working_week},
    Phrase<std::uint8_t>{"any weekday", working_week},
    Phrase<std::uint8_t>{"a weekday", working_week},
    Phrase<std::uint8_t>{"during the week", working_week},
    Phrase<std::uint8_t>{"in the week", working_week},
    Phrase<std::uint8_t>{"midweek", 0x0E},
    Phrase<std::uint8_t>{"mid week", 0x0E},
    Phrase<std::uint8_t>{"any day", every_weekday},
    Phrase<std::uint8_t>{"any other day", every_weekday},
    Phrase<std::uint8_t>{"every day", every_weekday},
    Phrase<std::uint8_t>{"anything", every_weekday},
    Phrase<std::uint8_t>{"any date", every_weekday},
    Phrase<std::uint8_t>{"working days", working_week},
    Phrase<std::uint8_t>{"business days", working_week},
    Phrase<std::uint8_t>{"a working day", working_week},
    Phrase<std::uint8_t>{"week days", working_week},
    Phrase<std::uint8_t>{"most days", every_weekday},
};

Reading generic(Scan const& scan, std::size_t at) {
    auto const found = find_phrase<std::uint8_t>(scan, at, generic_days);
    if (!found) return std::nullopt;
    Days all{scan.today, for_ever, found->value};
    all.generic = true;
    auto piece = day_piece(all, found->end);
    if (scan.is(at, "anything")) piece.strength = Strength::with_limits;
    return piece;
}

constexpr std::array<Rule, 6> rules{week, month, part_of_stretch, week_of_month, weekend, generic};

}  // namespace

std::span<Rule const> span_rules() { return rules; }

}  // namespace ombrex::language::detail
