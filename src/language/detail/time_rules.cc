// SPDX-License-Identifier: Apache-2.0
#include "language/detail/time_rules.h"

#include <array>

#include "language/detail/clock_rules.h"
#include "language/detail/duration.h"

namespace ombrex::language::detail {
namespace {

using Shape = Times::Shape;
using Anchor = Edge::Anchor;
using Reading = std::optional<Piece>;

constexpr int at(int hour, int minute = 0) { return hour * 60 + minute; }

constexpr Times part(int from, int to, int wide_from, int wide_to) {
    return {Shape::part, {from}, {to}, wide_from, wide_to, {}};
}
constexpr Times part(int from, int to) { return part(from, to, from, to); }
constexpr Times from_opening(int from, int to) {
    return {Shape::part, {from, false, Anchor::opening}, {to, false, Anchor::opening}, 0, minutes_a_day, {}};
}
constexpr Times to_closing(int from, int to) {
    return {Shape::part, {from, false, Anchor::closing}, {to, false, Anchor::closing}, 0, minutes_a_day, {}};
}
constexpr Times at_anchor(Anchor anchor, int minutes) {
    return {Shape::at, {minutes, false, anchor}, {}, 0, minutes_a_day, {}};
}

constexpr Times morning = part(at(5), noon, 0, noon);
constexpr Times afternoon = part(noon, at(17, 30), noon, at(18, 30));
constexpr Times evening = part(at(17, 30), at(22), at(16), at(24));
constexpr Times night = part(at(18), at(24), at(18), at(29));
constexpr Times lunch = part(noon, at(14), at(11), at(15));
constexpr Times dinner = part(at(17, 30), at(20), at(16), at(21));
constexpr Times whole_day = part(0, minutes_a_day);
constexpr Times after_hour(int hour) { return {Shape::after, {at(hour)}, {minutes_a_day}, 0, minutes_a_day, {}}; }
constexpr Times before_hour(int hour) { return {Shape::before, {0}, {at(hour)}, 0, minutes_a_day, {}}; }

/// Rule 6 of what callers mean: first thing is opening time, last thing the last hour, lunch about noon to two.
constexpr std::array parts{
    Phrase<Times>{"morning", morning},
    Phrase<Times>{"mornings", morning},
    Phrase<Times>{"forenoon", morning},
    Phrase<Times>{"am", morning},
    Phrase<Times>{"early morning", part(at(5), at(10), 0, noon)},
    Phrase<Times>{"early mornings", part(at(5), at(10), 0, noon)},
    Phrase<Times>{"early in the morning", part(at(5), at(10), 0, noon)},
    Phrase<Times>{"mid morning", part(at(9, 30), at(11, 30), 0, noon)},
    Phrase<Times>{"middle of the morning", part(at(9, 30), at(11, 30), 0, noon)},
    Phrase<Times>{"late morning", part(at(10, 30), noon, 0, noon)},
    Phrase<Times>{"late in the morning", part(at(10, 30), noon, 0, noon)},
    Phrase<Times>{"later in the morning", part(at(10, 30), noon, 0, noon)},
    Phrase<Times>{"afternoon", afternoon},
    Phrase<Times>{"afternoons", afternoon},
    Phrase<Times>{"arvo", afternoon},
    Phrase<Times>{"pm", afternoon},
    Phrase<Times>{"early afternoon", part(noon, at(14, 30), noon, at(18))},
    Phrase<Times>{"early in the afternoon", part(noon, at(14, 30), noon, at(18))},
    Phrase<Times>{"early afternoons", part(noon, at(14, 30), noon, at(18))},
    Phrase<Times>{"mid afternoon", part(at(14), at(16, 30), noon, at(18))},
    Phrase<Times>{"middle of the afternoon", part(at(14), at(16, 30), noon, at(18))},
    Phrase<Times>{"late afternoon", part(at(15, 30), at(18), noon, at(18, 30))},
    Phrase<Times>{"late afternoons", part(at(15, 30), at(18), noon, at(18, 30))},
    Phrase<Times>{"late in the afternoon", part(at(15, 30), at(18), noon, at(18, 30))},
    Phrase<Times>{"later in the afternoon", part(at(15), at(18), noon, at(18, 30))},
    Phrase<Times>{"evening", evening},
    Phrase<Times>{"evenings", evening},
    Phrase<Times>{"early evening", part(at(17), at(19, 30), at(16), at(24))},
    Phrase<Times>{"early evenings", part(at(17), at(19, 30), at(16), at(24))},
    Phrase<Times>{"early in the evening", part(at(17), at(19, 30), at(16), at(24))},
    Phrase<Times>{"late evening", part(at(20), at(24), at(18), at(24))},
    Phrase<Times>{"late in the evening", part(at(20), at(24), at(18), at(24))},
    Phrase<Times>{"night", night},
    Phrase<Times>{"nights", night},
    Phrase<Times>{"night time", night},
    Phrase<Times>{"late night", part(at(21), at(24), at(18), at(29))},
    Phrase<Times>{"lunch", lunch},
    Phrase<Times>{"lunchtime", lunch},
    Phrase<Times>{"lunchtimes", lunch},
    Phrase<Times>{"lunch time", lunch},
    Phrase<Times>{"lunch hour", lunch},
    Phrase<Times>{"lunch break", lunch},
    Phrase<Times>{"middle of the day", part(at(11), at(14), at(10), at(15))},
    Phrase<Times>{"dinner time", dinner},
    Phrase<Times>{"dinnertime", dinner},
    Phrase<Times>{"supper time", dinner},
    Phrase<Times>{"tea time", part(at(16), at(18), at(15), at(19))},
    Phrase<Times>{"teatime", part(at(16), at(18), at(15), at(19))},
    Phrase<Times>{"breakfast time", part(at(7), at(9, 30), at(5), noon)},
    Phrase<Times>{"first thing", from_opening(0, 60)},
    Phrase<Times>{"first thing in the morning", from_opening(0, 60)},
    Phrase<Times>{"bright and early", from_opening(0, 60)},
    Phrase<Times>{"start of the day", from_opening(0, 60)},
    Phrase<Times>{"beginning of the day", from_opening(0, 60)},
    Phrase<Times>{"early in the day", from_opening(0, 120)},
    Phrase<Times>{"last thing", to_closing(-60, 0)},
    Phrase<Times>{"last thing in the afternoon", to_closing(-60, 0)},
    Phrase<Times>{"end of the day", to_closing(-90, 0)},
    Phrase<Times>{"end of day", to_closing(-90, 0)},
    Phrase<Times>{"end of business", to_closing(-90, 0)},
    Phrase<Times>{"close of business", to_closing(-60, 0)},
    Phrase<Times>{"close of play", to_closing(-60, 0)},
    Phrase<Times>{"eod", to_closing(-90, 0)},
    Phrase<Times>{"cob", to_closing(-60, 0)},
    Phrase<Times>{"later in the day", part(at(14), at(20))},
    Phrase<Times>{"late in the day", part(at(15), at(20))},
    Phrase<Times>{"right before you close", to_closing(-60, 0)},
    Phrase<Times>{"just before you close", to_closing(-60, 0)},
    Phrase<Times>{"right before closing", to_closing(-60, 0)},
    Phrase<Times>{"just before closing", to_closing(-60, 0)},
    Phrase<Times>{"just before closing time", to_closing(-60, 0)},
    Phrase<Times>{"just after you open", from_opening(0, 60)},
    Phrase<Times>{"soon after you open", from_opening(0, 60)},
    Phrase<Times>{"any time", whole_day},
    Phrase<Times>{"anytime", whole_day},
    Phrase<Times>{"any hour", whole_day},
    Phrase<Times>{"all day", whole_day},
    Phrase<Times>{"whenever", whole_day},
    Phrase<Times>{"after work", after_hour(17)},
    Phrase<Times>{"before work", before_hour(9)},
    Phrase<Times>{"after school", after_hour(15)},
    Phrase<Times>{"before school", before_hour(9)},
    Phrase<Times>{"after lunch", {Shape::after, {at(13)}, {at(18)}, 0, minutes_a_day, {}}},
    Phrase<Times>{"after dinner", after_hour(19)},
    Phrase<Times>{"after hours", {Shape::after, {0, false, Anchor::closing}, {minutes_a_day}, 0, minutes_a_day, {}}},
};

constexpr std::array anchors{
    Phrase<Anchor>{"opening", Anchor::opening},           Phrase<Anchor>{"opening time", Anchor::opening},
    Phrase<Anchor>{"you open", Anchor::opening},          Phrase<Anchor>{"you open up", Anchor::opening},
    Phrase<Anchor>{"you're open", Anchor::opening},       Phrase<Anchor>{"the doors open", Anchor::opening},
    Phrase<Anchor>{"closing", Anchor::closing},           Phrase<Anchor>{"closing time", Anchor::closing},
    Phrase<Anchor>{"you close", Anchor::closing},         Phrase<Anchor>{"you shut", Anchor::closing},
    Phrase<Anchor>{"you close up", Anchor::closing},      Phrase<Anchor>{"close", Anchor::closing},
    Phrase<Anchor>{"close of business", Anchor::closing}, Phrase<Anchor>{"the end of the day", Anchor::closing},
    Phrase<Anchor>{"end of day", Anchor::closing},        Phrase<Anchor>{"the close of business", Anchor::closing},
};

constexpr std::array bounds{
    Phrase<Bound>{"after", Bound::after},
    Phrase<Bound>{"later than", Bound::after},
    Phrase<Bound>{"past", Bound::after},
    Phrase<Bound>{"from", Bound::since},
    Phrase<Bound>{"starting", Bound::since},
    Phrase<Bound>{"starting from", Bound::since},
    Phrase<Bound>{"no earlier than", Bound::since},
    Phrase<Bound>{"not earlier than", Bound::since},
    Phrase<Bound>{"no sooner than", Bound::since},
    Phrase<Bound>{"not before", Bound::since},
    Phrase<Bound>{"not any earlier than", Bound::since},
    Phrase<Bound>{"nothing before", Bound::since},
    Phrase<Bound>{"nothing earlier than", Bound::since},
    Phrase<Bound>{"not until", Bound::since},
    Phrase<Bound>{"not till", Bound::since},
    Phrase<Bound>{"before", Bound::before},
    Phrase<Bound>{"earlier than", Bound::before},
    Phrase<Bound>{"sooner than", Bound::before},
    Phrase<Bound>{"prior to", Bound::before},
    Phrase<Bound>{"ahead of", Bound::before},
    Phrase<Bound>{"until", Bound::until},
    Phrase<Bound>{"till", Bound::until},
    Phrase<Bound>{"til", Bound::until},
    Phrase<Bound>{"up to", Bound::until},
    Phrase<Bound>{"up until", Bound::until},
    Phrase<Bound>{"by", Bound::until},
    Phrase<Bound>{"no later than", Bound::until},
    Phrase<Bound>{"not later than", Bound::until},
    Phrase<Bound>{"not any later than", Bound::until},
    Phrase<Bound>{"nothing after", Bound::until},
    Phrase<Bound>{"nothing later than", Bound::until},
    Phrase<Bound>{"not after", Bound::until},
    Phrase<Bound>{"not past", Bound::until},
};

constexpr std::array bound_suffixes{
    Phrase<Bound>{"or later", Bound::since},
    Phrase<Bound>{"or after", Bound::since},
    Phrase<Bound>{"or any time after", Bound::since},
    Phrase<Bound>{"and later", Bound::since},
    Phrase<Bound>{"and after", Bound::since},
    Phrase<Bound>{"onwards", Bound::since},
    Phrase<Bound>{"onward", Bound::since},
    Phrase<Bound>{"and onwards", Bound::since},
    Phrase<Bound>{"at the earliest", Bound::since},
    Phrase<Bound>{"or earlier", Bound::until},
    Phrase<Bound>{"or before", Bound::until},
    Phrase<Bound>{"or sooner", Bound::until},
    Phrase<Bound>{"at the latest", Bound::until},
    Phrase<Bound>{"at latest", Bound::until},
    Phrase<Bound>{"latest", Bound::until},
};

Piece piece(Times times, std::size_t end, Strength strength = Strength::sure) {
    Piece result;
    result.end = end;
    result.times = times;
    result.strength = strength;
    return result;
}

Times bounded(Bound bound, Edge edge) {
    bool const later = bound == Bound::after || bound == Bound::since;
    return later ? Times{Shape::after, edge, {minutes_a_day}} : Times{Shape::before, {0}, edge};
}

/// "About", "maybe around": how many words before a clock say that it is not exact.
std::size_t vague_words(Scan const& scan, std::size_t at) {
    std::size_t next = at;
    while (scan.is_any(
               next, {"around", "about", "roughly", "approximately", "approx", "circa", "nearer", "near", "towards"}) ||
           (next > at && scan.is(next, "at"))) {
        ++next;
    }
    return next - at;
}

/// Expects a reading of a clock, with what says how exact it is. "at" may stand before.
Reading clock(Scan const& scan, std::size_t begin) {
    std::size_t const word = scan.past(begin, {"at"});
    std::size_t const vague = vague_words(scan, word);
    auto const clock = read_clock(scan, word + vague);
    if (!clock) return std::nullopt;
    auto times = Times{clock->vague || vague > 0 ? Shape::about : Shape::at, clock->edge, {}};
    times.zone = clock->zone;
    if (auto const suffix = read_bound_suffix(scan, clock->end)) {
        return piece(bounded(suffix->value, clock->edge), suffix->end, clock->strength);
    }
    return piece(times, clock->end, clock->strength);
}

/// "between nine and eleven", "from ten to twelve", "two to four", "2-4pm".
Reading range(Scan const& scan, std::size_t begin) {
    bool const between = scan.is_any(begin, {"between", "betwixt"});
    bool const from = scan.is(begin, "from");
    std::size_t const word = begin + (between || from ? 1 : 0);
    auto const low = between || from ? read_plain_clock(scan, word) : read_clock(scan, word);
    if (!low) return std::nullopt;
    bool const joined = scan.is_any(low->end, {"to", "till", "til", "until", "through", "and", "-", "\u2013"});
    bool const right = between || !scan.is(low->end, "and");
    if (!joined || !right) return std::nullopt;
    auto const high = read_clock(scan, low->end + 1);
    if (!high) return std::nullopt;
    bool const weak = !between && !from && low->strength != Strength::sure && high->strength != Strength::sure;
    bool const figures = low->strength == Strength::bare_figures || high->strength == Strength::bare_figures;
    auto const strength = !weak ? Strength::sure : figures ? Strength::bare_figures : Strength::bare_minutes;
    return piece({Shape::between, low->edge, high->edge}, high->end, strength);
}

Reading bound(Scan const& scan, std::size_t begin) {
    auto const word = read_bound(scan, begin);
    if (!word) return std::nullopt;
    std::size_t const operand = scan.past(word->end, {"about", "around", "like", "say", "at"});
    if (auto const clock = read_clock(scan, operand)) {
        auto const end = scan.past(clock->end, {"onwards", "onward"});
        return piece(bounded(word->value, clock->edge), end, clock->strength);
    }
    std::size_t const anchor_at = scan.past(operand, {"the"});
    auto anchor = find_phrase<Anchor>(scan, operand, anchors);
    if (!anchor) anchor = find_phrase<Anchor>(scan, anchor_at, anchors);
    if (anchor) return piece(bounded(word->value, {0, false, anchor->value}), anchor->end);
    auto const part = part_of_day(scan, anchor_at);
    if (!part || part->times->shape != Shape::part) return std::nullopt;
    Edge const edge = word->value == Bound::after   ? part->times->to
                      : word->value == Bound::until ? part->times->to
                                                    : part->times->from;
    return piece(bounded(word->value == Bound::until ? Bound::before : word->value, edge), part->end);
}

/// "when you open", "at closing", "an hour before closing", "half an hour after you open".
Reading anchored(Scan const& scan, std::size_t begin) {
    if (auto const duration = read_duration(scan, begin); duration && duration->of_clock()) {
        int const sign = scan.is(duration->end, "before") ? -1 : scan.is(duration->end, "after") ? 1 : 0;
        auto const anchor = find_phrase<Anchor>(scan, duration->end + 1, anchors);
        if (sign == 0 || !anchor) return std::nullopt;
        return piece(at_anchor(anchor->value, sign * duration->least), anchor->end);
    }
    std::size_t const lead = scan.past(begin, {"right", "just", "straight", "as"});
    std::size_t word = lead;
    if (scan.phrase(lead, "soon as") != 0)
        word = lead + 2;
    else if (scan.is_any(lead, {"when", "at", "once"}))
        word = lead + 1;
    if (word == lead) return std::nullopt;
    auto const anchor = find_phrase<Anchor>(scan, word, anchors);
    if (!anchor || scan.is(anchor->end, "at")) return std::nullopt;
    if (anchor->value == Anchor::closing) return piece(to_closing(-60, 0), anchor->end);
    return piece(at_anchor(Anchor::opening, 0), anchor->end);
}

/// "same time": the one already agreed.
Reading same_time(Scan const& scan, std::size_t begin) {
    std::size_t const word = scan.past(scan.past(begin, {"at"}), {"the"});
    if (scan.phrase(word, "same time") == 0 || !scan.query.prior_at) return std::nullopt;
    auto const prior = *scan.query.prior_at;
    auto const clock = prior - std::chrono::floor<std::chrono::days>(prior);
    return piece({Shape::at, {static_cast<int>(clock.count())}, {}}, word + 2);
}

constexpr std::array<Rule, 6> rules{clock, range, part_of_day, bound, anchored, same_time};

}  // namespace

std::span<Rule const> time_rules() { return rules; }

std::optional<Piece> part_of_day(Scan const& scan, std::size_t begin) {
    std::size_t word = scan.past(begin, {"in", "during", "at", "over"});
    word = scan.past(word, {"the", "a", "any", "some"});
    if (scan.is(word, "toward") || scan.is(word, "towards")) word = scan.past(word + 1, {"the"});
    bool const noonish = scan.is_any(word, {"noon", "midday"});
    auto found = find_phrase<Times>(scan, word, parts);
    if (!found) found = find_phrase<Times>(scan, begin, parts);
    if (!found || noonish) return std::nullopt;
    std::size_t const end = scan.past(found->end, {"ish"});
    bool const lone_meridiem = scan.is_any(word, {"am", "pm"}) && word == begin;
    return piece(found->value, end, lone_meridiem ? Strength::meridiem : Strength::sure);
}

std::optional<Found<Bound>> read_bound(Scan const& scan, std::size_t begin) {
    std::size_t const word = scan.past(begin, {"anytime", "any", "sometime", "just", "only", "preferably"});
    return find_phrase<Bound>(scan, scan.past(word, {"time"}), bounds);
}

std::optional<Found<Bound>> read_bound_suffix(Scan const& scan, std::size_t at) {
    return find_phrase<Bound>(scan, at, bound_suffixes);
}

}  // namespace ombrex::language::detail
