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

std::optional<int> weekday_at(Scan const& scan, std::size_t at) {
    auto const sense = scan.sense(at);
    if (sense.kind != WordClass::weekday || sense.plural) return std::nullopt;
    return sense.value;
}

LocalDays in_next_week(Scan const& scan, int weekday) { return monday_of(scan.today) + weeks{1} + days{weekday}; }

/// "tuesday", and what may follow it: "tuesday week", "tuesday fortnight", "tuesday next", "tuesday coming".
Reading bare(Scan const& scan, std::size_t at) {
    auto const sense = scan.sense(at);
    auto const weekday = weekday_at(scan, at);
    if (!weekday) return std::nullopt;
    auto const coming = on_or_after(scan.today, *weekday);
    auto const after_today = coming == scan.today ? coming + weeks{1} : coming;
    if (scan.is(at + 1, "week")) return exactly(after_today + weeks{1}, at + 2);
    if (scan.is(at + 1, "fortnight")) return exactly(after_today + weeks{2}, at + 2);
    if (scan.is(at + 1, "coming")) return exactly(after_today, at + 2);
    if (scan.is(at + 1, "next") && scan.sense(at + 2).kind != WordClass::unit && !scan.is(at + 2, "available")) {
        return exactly(in_next_week(scan, *weekday), at + 2);
    }
    Days day{coming, coming};
    day.bare = Days::Bare::weekday;
    return day_piece(day, at + 1, sense.doubtful ? Strength::name_like : Strength::sure);
}

enum class Lead : std::uint8_t { coming, next, last, following, generic };

constexpr std::array leads{
    Phrase<Lead>{"this", Lead::coming},         Phrase<Lead>{"this coming", Lead::coming},
    Phrase<Lead>{"coming", Lead::coming},       Phrase<Lead>{"the coming", Lead::coming},
    Phrase<Lead>{"upcoming", Lead::coming},     Phrase<Lead>{"this next", Lead::coming},
    Phrase<Lead>{"next", Lead::next},           Phrase<Lead>{"the next", Lead::coming},
    Phrase<Lead>{"last", Lead::last},           Phrase<Lead>{"this past", Lead::last},
    Phrase<Lead>{"past", Lead::last},           Phrase<Lead>{"the following", Lead::following},
    Phrase<Lead>{"following", Lead::following}, Phrase<Lead>{"any", Lead::generic},
    Phrase<Lead>{"every", Lead::generic},       Phrase<Lead>{"each", Lead::generic},
    Phrase<Lead>{"a", Lead::generic},           Phrase<Lead>{"some", Lead::generic},
};

Days every(Scan const& scan, int weekday) {
    Days all{scan.today, for_ever, static_cast<std::uint8_t>(1 << weekday)};
    all.generic = true;
    return all;
}

/// "this tuesday", "next tuesday", "the following tuesday", "any tuesday", "last tuesday".
Reading led(Scan const& scan, std::size_t at) {
    auto const lead = find_phrase<Lead>(scan, at, leads);
    auto const weekday = lead ? weekday_at(scan, lead->end) : std::nullopt;
    if (!weekday) return std::nullopt;
    std::size_t const end = lead->end + 1;
    auto const coming = on_or_after(scan.today, *weekday);
    switch (lead->value) {
        case Lead::coming:
            return exactly(coming, end);
        case Lead::next:
            return exactly(in_next_week(scan, *weekday), end);
        case Lead::last:
            return wrong_day(Why::past, end);
        case Lead::generic:
            return day_piece(every(scan, *weekday), end);
        case Lead::following:
            break;
    }
    return exactly(on_or_after(anchor_day(scan).value_or(scan.today) + days{1}, *weekday), end);
}

/// "tuesdays", "every tuesday and thursday" comes as two.
Reading plural(Scan const& scan, std::size_t at) {
    auto const sense = scan.sense(at);
    if (sense.kind == WordClass::weekday && sense.plural) return day_piece(every(scan, sense.value), at + 1);
    auto const weekday = weekday_at(scan, at);
    bool const parts = scan.is_any(at + 1, {"mornings", "afternoons", "evenings", "nights", "lunchtimes"});
    return weekday && parts ? Reading{day_piece(every(scan, *weekday), at + 1)} : std::nullopt;
}

/// "the monday after thanksgiving", "the last friday before christmas", "the friday after next", "the monday after".
Reading beside_another_day(Scan const& scan, std::size_t at) {
    std::size_t word = scan.past(at, {"the"});
    word = scan.past(word, {"first", "last", "next"});
    auto const weekday = weekday_at(scan, word);
    bool const after = scan.is_any(word + 1, {"after", "following"});
    if (!weekday || (!after && !scan.is(word + 1, "before"))) return std::nullopt;
    if (after && scan.is(word + 2, "next")) return exactly(in_next_week(scan, *weekday) + weeks{1}, word + 3);
    auto const beside = [&](LocalDays day_first, LocalDays day_last, std::size_t end) {
        return exactly(after ? on_or_after(day_last + days{1}, *weekday) : on_or_before(day_first - days{1}, *weekday),
                       end);
    };
    auto const other = any_days(scan, word + 2);
    if (other && other->days->last != for_ever && !other->days->wrong)
        return beside(other->days->first, other->days->last, other->end);
    auto const anchor = anchor_day(scan);
    std::size_t const end = scan.past(word + 2, {"that"});
    bool const lone = end > word + 2 || end >= scan.size();
    return anchor && lone ? Reading{beside(*anchor, *anchor, end)} : std::nullopt;
}

constexpr std::array from_the_end{
    Phrase<int>{"last", -1},        Phrase<int>{"last but one", -2}, Phrase<int>{"second to last", -2},
    Phrase<int>{"second last", -2}, Phrase<int>{"next to last", -2}, Phrase<int>{"penultimate", -2},
};

/// "the first tuesday in october", "last thursday of this month", "the second friday of next month".
Reading nth_of_month(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(at, {"the"});
    auto const from_end = find_phrase<int>(scan, word, from_the_end);
    auto const ordinal = read_ordinal(scan.from(word));
    int const nth = from_end ? from_end->value : ordinal ? static_cast<int>(ordinal->value) : 0;
    std::size_t const day_word = from_end ? from_end->end : word + (ordinal ? ordinal->tokens : 1);
    auto const weekday = weekday_at(scan, day_word);
    if (nth == 0 || !weekday || !scan.is_any(day_word + 1, {"in", "of"})) return std::nullopt;
    auto const month = month_at(scan, day_word + 2);
    if (!month) return std::nullopt;
    auto day = nth_weekday(month->value, *weekday, nth);
    // "Of the month" and of a month that has no year begun is the next one that lies ahead.
    if (day && *day < scan.today && scan.is_any(day_word + 2, {"the", "each", "every"})) {
        day = nth_weekday(add_months(month->value, 1), *weekday, nth);
    }
    if (!day) return wrong_day(Why::no_such_date, month->end);
    bool const named = scan.sense(month->end - 1).kind == WordClass::month;
    if (*day < scan.today && named) day = nth_weekday(add_months(month->value, 12), *weekday, nth);
    return exactly(day.value_or(scan.today), month->end);
}

constexpr std::array one_later{
    Phrase<int>{"next one", 0},
    Phrase<int>{"following one", 0},
    Phrase<int>{"one after", 0},
    Phrase<int>{"one after that", 0},
};

/// "Not this friday, the next one": the days last spoken of, a week on.
Reading same_weekday_later(Scan const& scan, std::size_t at) {
    auto const found = find_phrase<int>(scan, scan.past(at, {"the"}), one_later);
    if (!found || !scan.mentioned() || (found->end < scan.size() && scan.sense(found->end).kind == WordClass::other))
        return std::nullopt;
    return spanning(scan.mentioned()->first + weeks{1}, scan.mentioned()->last + weeks{1}, found->end);
}

constexpr std::array<Rule, 6> rules{plural, bare, led, beside_another_day, nth_of_month, same_weekday_later};

}  // namespace

std::span<Rule const> weekday_rules() { return rules; }

}  // namespace ombrex::language::detail
