// SPDX-License-Identifier: Apache-2.0
#include "language/detail/clock_rules.h"

#include <array>

#include "language/detail/number_word.h"
#include "language/number.h"

namespace ombrex::language::detail {
namespace {

using Clock = std::optional<SpokenClock>;

Clock clock_of(std::int64_t hour, std::int64_t minute, std::size_t end, Strength strength = Strength::sure) {
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return std::nullopt;
    bool const bare = hour >= 1 && hour <= 12;
    auto const h = static_cast<int>(bare ? hour % 12 : hour);
    return SpokenClock{{h * 60 + static_cast<int>(minute), bare}, end, false, strength, {}};
}

Clock fixed(int minute, std::size_t end) { return SpokenClock{{minute, false}, end}; }

/// A number of one or two digits, in words or figures.
std::optional<SpokenNumber> small_number(Scan const& scan, std::size_t at) {
    if (at >= scan.size() || scan.is_any(at, {"a", "hundred"})) return std::nullopt;
    if (scan.is_digits(at) && scan.token(at).text.size() > 2) return std::nullopt;
    auto const number = read_cardinal(scan.from(at));
    return number && number->value < 100 ? number : std::nullopt;
}

Clock noon_or_midnight(Scan const& scan, std::size_t at) {
    std::size_t const named = scan.is_any(at, {"twelve", "12"}) ? at + 1 : at;
    if (scan.is_any(named, {"noon", "midday"}) || (named > at && scan.is(named, "noontime")))
        return fixed(noon, named + 1);
    if (scan.is(named, "midnight")) return fixed(minutes_a_day, named + 1);
    return std::nullopt;
}

/// What "past" and "to" count from.
Clock whole_hour(Scan const& scan, std::size_t at) {
    if (auto const named = noon_or_midnight(scan, at)) return named;
    auto const hour = small_number(scan, at);
    bool const fits = hour && hour->value >= 1 && hour->value <= 12;
    return fits ? clock_of(hour->value, 0, at + hour->tokens) : std::nullopt;
}

/// `minutes` past (or to, when negative) the hour that stands at `at`.
Clock counted(Scan const& scan, std::size_t at, int minutes) {
    auto clock = whole_hour(scan, at);
    if (!clock) return std::nullopt;
    int const round = clock->edge.bare ? noon : minutes_a_day;
    clock->edge.minute = (clock->edge.minute + minutes + round) % round;
    return clock;
}

/// +1 after "past", -1 after "to", 0 for any other word. British "till" makes a range, American "till" counts back.
int direction(Scan const& scan, std::size_t at, bool exact_words) {
    if (scan.is_any(at, {"past", "after"})) return 1;
    if (scan.is_any(at, {"to", "of"})) return -1;
    if (scan.is_any(at, {"till", "til"})) return exact_words || scan.query.locale == Locale::en_us ? -1 : 0;
    return exact_words && scan.is(at, "before") ? -1 : 0;
}

Clock quarter_or_half(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(at, {"a"});
    if (scan.is(word, "quarter")) {
        int const sign = direction(scan, word + 1, true);
        return sign == 0 ? std::nullopt : counted(scan, word + 2, 15 * sign);
    }
    if (!scan.is(at, "half")) return std::nullopt;
    if (scan.is_any(at + 1, {"past", "after"})) return counted(scan, at + 2, 30);
    auto half = counted(scan, at + 1, 30);
    if (half && scan.sense(half->end).kind == WordClass::unit) return std::nullopt;
    return half;
}

/// "twenty past four", "ten of four", "seven minutes to nine", "five and twenty past three".
Clock minutes_past(Scan const& scan, std::size_t at) {
    if (scan.phrase(at, "five and twenty") != 0) {
        int const sign = direction(scan, at + 3, true);
        return sign == 0 ? std::nullopt : counted(scan, at + 4, 25 * sign);
    }
    auto const minutes = small_number(scan, at);
    if (!minutes || minutes->value < 1 || minutes->value > 59) return std::nullopt;
    std::size_t next = at + minutes->tokens;
    bool const named = scan.is_any(next, {"minutes", "minute", "mins", "min"});
    if (named) ++next;
    if (!named && (minutes->value % 5 != 0 || minutes->value > 25) && !scan.is(next, "past")) return std::nullopt;
    int const sign = direction(scan, next, named);
    return sign == 0 ? std::nullopt : counted(scan, next + 1, sign * static_cast<int>(minutes->value));
}

/// "3:30", "9.30", "15h30" is not one.
Clock written(Scan const& scan, std::size_t at) {
    if (!scan.is_digits(at) || !scan.is_any(at + 1, {":", "."}) || !scan.is_digits(at + 2)) return std::nullopt;
    if (scan.token(at).text.size() > 2 || scan.token(at + 2).text.size() != 2) return std::nullopt;
    auto const hour = read_cardinal(scan.from(at));
    auto const minute = read_cardinal(scan.from(at + 2));
    auto clock =
        clock_of(hour->value, minute->value, at + 3, scan.is(at + 1, ":") ? Strength::sure : Strength::bare_minutes);
    if (clock && scan.token(at).text.front() == '0' && clock->edge.bare) clock->edge.bare = false;
    return clock;
}

/// "1030", "0930", "930": without more only where a time is expected.
Clock run_together(Scan const& scan, std::size_t at) {
    if (!scan.is_digits(at)) return std::nullopt;
    auto const text = scan.token(at).text;
    if (text.size() != 3 && text.size() != 4) return std::nullopt;
    auto const value = read_cardinal(scan.from(at))->value;
    auto clock = clock_of(value / 100, value % 100, at + 1, Strength::bare_figures);
    if (clock && text.front() == '0') clock->edge.bare = false;
    return clock;
}

/// "fourteen" of "fourteen hundred", which is one number to everybody else.
std::optional<SpokenNumber> hour_before_hundred(Scan const& scan, std::size_t at) {
    for (std::size_t words = 1; words <= 2; ++words) {
        if (!scan.is(at + words, "hundred")) continue;
        auto const hour = read_cardinal(scan.from(at).first(words));
        if (hour && hour->tokens == words && hour->value < 25) return hour;
    }
    return small_number(scan, at);
}

/// "fourteen hundred", "oh nine hundred hours", "oh eight thirty".
Clock military(Scan const& scan, std::size_t at) {
    bool const zero = scan.is_any(at, {"oh", "o", "zero"});
    auto const hour = hour_before_hundred(scan, zero ? at + 1 : at);
    if (!hour || (zero && hour->value > 9)) return std::nullopt;
    std::size_t const next = at + hour->tokens + (zero ? 1 : 0);
    Clock clock;
    if (scan.is(next, "hundred")) {
        if (!zero && hour->value < 10 && !scan.is_any(next + 1, {"hours"})) return std::nullopt;
        clock = clock_of(hour->value, 0, next + 1);
    } else if (zero) {
        auto const minute = small_number(scan, next);
        if (!minute || minute->value < 10) return std::nullopt;
        clock = clock_of(hour->value, minute->value, next + minute->tokens, Strength::bare_minutes);
    }
    if (clock) clock->edge = {static_cast<int>(hour->value) * 60 + clock->edge.minute % 60, false};
    return clock;
}

/// "ten thirty", "one oh five", "seventeen fifteen", "9 30".
Clock hour_and_minutes(Scan const& scan, std::size_t at) {
    auto const hour = small_number(scan, at);
    if (!hour || hour->value < 1 || hour->value > 23) return std::nullopt;
    std::size_t next = at + hour->tokens;
    bool const zero = scan.is_any(next, {"oh", "o", "zero"});
    if (zero) ++next;
    auto const minute = small_number(scan, next);
    if (!minute || (zero ? minute->value > 9 : minute->value < 10)) return std::nullopt;
    if (scan.is_digits(at) != scan.is_digits(next) && !zero) return std::nullopt;
    if (scan.is_digits(next) && scan.token(next).touches) return std::nullopt;
    return clock_of(hour->value, minute->value, next + minute->tokens, Strength::bare_minutes);
}

Clock lone_hour(Scan const& scan, std::size_t at) {
    auto const hour = small_number(scan, at);
    if (!hour || hour->value > 23) return std::nullopt;
    auto clock = clock_of(hour->value, 0, at + hour->tokens, Strength::bare_hour);
    if (clock && (hour->value == 0 || hour->value > 12)) clock->strength = Strength::bare_figures;
    return clock;
}

void make_meridiem(SpokenClock& clock, bool afternoon) {
    clock.strength = Strength::sure;
    if (!clock.edge.bare) return;
    clock.edge.bare = false;
    if (afternoon) clock.edge.minute += noon;
}

/// "eleven at night" is before midnight, "two at night" after it.
void make_night(SpokenClock& clock) {
    bool const small_hours = clock.edge.minute < 5 * 60;
    make_meridiem(clock, !small_hours);
}

enum class Suffix : std::uint8_t { am, pm, night, sure, vague };

constexpr std::array suffixes{
    Phrase<Suffix>{"am", Suffix::am},
    Phrase<Suffix>{"pm", Suffix::pm},
    Phrase<Suffix>{"in the morning", Suffix::am},
    Phrase<Suffix>{"of the morning", Suffix::am},
    Phrase<Suffix>{"in the afternoon", Suffix::pm},
    Phrase<Suffix>{"in the evening", Suffix::pm},
    Phrase<Suffix>{"in the early evening", Suffix::pm},
    Phrase<Suffix>{"in the late afternoon", Suffix::pm},
    Phrase<Suffix>{"at night", Suffix::night},
    Phrase<Suffix>{"o'clock", Suffix::sure},
    Phrase<Suffix>{"sharp", Suffix::sure},
    Phrase<Suffix>{"on the dot", Suffix::sure},
    Phrase<Suffix>{"on the nose", Suffix::sure},
    Phrase<Suffix>{"exactly", Suffix::sure},
    Phrase<Suffix>{"hours", Suffix::sure},
    Phrase<Suffix>{"ish", Suffix::vague},
    Phrase<Suffix>{"or so", Suffix::vague},
    Phrase<Suffix>{"or thereabouts", Suffix::vague},
    Phrase<Suffix>{"or around then", Suffix::vague},
    Phrase<Suffix>{"give or take", Suffix::vague},
};

constexpr std::array zones{
    Phrase<std::string_view>{"eastern", "America/New_York"},
    Phrase<std::string_view>{"est", "America/New_York"},
    Phrase<std::string_view>{"edt", "America/New_York"},
    Phrase<std::string_view>{"new york", "America/New_York"},
    Phrase<std::string_view>{"central", "America/Chicago"},
    Phrase<std::string_view>{"cst", "America/Chicago"},
    Phrase<std::string_view>{"cdt", "America/Chicago"},
    Phrase<std::string_view>{"mountain", "America/Denver"},
    Phrase<std::string_view>{"mst", "America/Denver"},
    Phrase<std::string_view>{"mdt", "America/Denver"},
    Phrase<std::string_view>{"pacific", "America/Los_Angeles"},
    Phrase<std::string_view>{"pst", "America/Los_Angeles"},
    Phrase<std::string_view>{"pdt", "America/Los_Angeles"},
    Phrase<std::string_view>{"gmt", "Etc/UTC"},
    Phrase<std::string_view>{"greenwich mean", "Etc/UTC"},
    Phrase<std::string_view>{"utc", "Etc/UTC"},
    Phrase<std::string_view>{"bst", "Europe/London"},
    Phrase<std::string_view>{"london time", "Europe/London"},
    Phrase<std::string_view>{"uk time", "Europe/London"},
    Phrase<std::string_view>{"british time", "Europe/London"},
    Phrase<std::string_view>{"european time", "Europe/Paris"},
    Phrase<std::string_view>{"paris time", "Europe/Paris"},
};

void read_suffixes(Scan const& scan, SpokenClock& clock) {
    while (auto const suffix = find_phrase<Suffix>(scan, clock.end, suffixes)) {
        bool const hours = scan.is(clock.end, "hours");
        if (hours && clock.strength == Strength::bare_hour) break;
        clock.end = suffix->end;
        switch (suffix->value) {
            case Suffix::am:
                make_meridiem(clock, false);
                break;
            case Suffix::pm:
                make_meridiem(clock, true);
                break;
            case Suffix::night:
                make_night(clock);
                break;
            case Suffix::vague:
                clock.vague = true;
                [[fallthrough]];
            case Suffix::sure:
                clock.strength = Strength::sure;
                break;
        }
    }
    if (auto const zone = find_phrase<std::string_view>(scan, clock.end, zones)) {
        clock.zone = zone->value;
        clock.end = scan.past(zone->end, {"standard", "daylight"});
        clock.end = scan.past(clock.end, {"time"});
        clock.strength = Strength::sure;
    }
}

using Reading = Clock (*)(Scan const&, std::size_t);

constexpr std::array<Reading, 3> counting{noon_or_midnight, quarter_or_half, minutes_past};
constexpr std::array<Reading, 6> plain{noon_or_midnight, written, military, hour_and_minutes, run_together, lone_hour};

Clock longest_of(std::span<Reading const> readings, Scan const& scan, std::size_t at) {
    Clock best;
    for (auto const reading : readings) {
        if (auto clock = reading(scan, at); clock && (!best || clock->end > best->end)) best = clock;
    }
    return best;
}

}  // namespace

Clock read_plain_clock(Scan const& scan, std::size_t at) {
    auto clock = longest_of(plain, scan, at);
    if (!clock) clock = quarter_or_half(scan, at);
    if (clock) read_suffixes(scan, *clock);
    return clock;
}

Clock read_clock(Scan const& scan, std::size_t at) {
    auto clock = longest_of(counting, scan, at);
    if (!clock) return read_plain_clock(scan, at);
    read_suffixes(scan, *clock);
    return clock;
}

}  // namespace ombrex::language::detail
