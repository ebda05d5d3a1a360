// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "language/detail/day_rules.h"
#include "language/detail/duration.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::days;
using Reading = std::optional<Piece>;

/// "same day": the one already agreed. "that day" too.
Reading same_day(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(scan.past(at, {"on"}), {"the", "that"});
    bool const that = scan.is(word - 1, "that") && scan.is(word, "day");
    auto const anchor = anchor_day(scan);
    if ((!that && scan.phrase(word, "same day") == 0) || !anchor) return std::nullopt;
    return exactly(*anchor, word + (that ? 1 : 2));
}

/// "an hour later", "half an hour earlier", "two days later", "a week after that": from the moment agreed.
Reading from_prior(Scan const& scan, std::size_t at) {
    auto const duration = read_duration(scan, at);
    if (!duration) return std::nullopt;
    bool const that = scan.is(duration->end + 1, "that");
    bool const points = that || (duration->end + 1 == scan.size() && scan.query.prior_at);
    bool const earlier =
        scan.is_any(duration->end, {"earlier", "sooner"}) || (points && scan.is(duration->end, "before"));
    bool const later =
        scan.is_any(duration->end, {"later", "afterwards"}) || (points && scan.is(duration->end, "after"));
    if (!earlier && !later) return std::nullopt;
    std::size_t end = duration->end + (that ? 2 : 1);
    if (scan.phrase(end, "than that") != 0) end += 2;
    auto const& query = scan.query;
    auto prior = query.prior_at;
    if (!prior && query.offers.size() == 1) prior = query.offers.front();
    int const count = earlier ? -duration->least : duration->least;
    if (duration->of_clock()) {
        if (!prior) return wrong_day(Why::incomplete, end);
        return moment(shifted(*prior, std::chrono::minutes{count}, query.zone), end);
    }
    auto const day = anchor_day(scan);
    if (!day) return wrong_day(Why::incomplete, end);
    auto const moved = shifted(*day, duration->unit, count, query.locale);
    bool const with_time = prior && std::chrono::floor<days>(*prior) == *day;
    return with_time ? moment(moved + (*prior - *day), end) : exactly(moved, end);
}

/// "same time next week" is a week after the moment agreed.
Reading same_time_next_week(Scan const& scan, std::size_t at) {
    std::size_t const word = scan.past(scan.past(at, {"at"}), {"the"});
    bool const day_too = scan.phrase(word, "same day and time") != 0;
    std::size_t next = word + (day_too ? 4 : 2);
    if ((!day_too && scan.phrase(word, "same time") == 0 && scan.phrase(word, "same day") == 0) || !scan.query.prior_at)
        return std::nullopt;
    next = scan.past(scan.past(next, {"but", "just"}), {"the"});
    if (scan.phrase(next, "next week") == 0 && scan.phrase(next, "following week") == 0 &&
        scan.phrase(next, "week after") == 0) {
        return std::nullopt;
    }
    return moment(*scan.query.prior_at + days{7}, next + 2);
}

/// "next week, same time".
Reading next_week_same_time(Scan const& scan, std::size_t at) {
    bool const next = scan.phrase(at, "next week") != 0;
    std::size_t const word = scan.past(scan.past(at + 2, {"at"}), {"the"});
    if (!next || scan.phrase(word, "same time") == 0 || !scan.query.prior_at) return std::nullopt;
    return moment(*scan.query.prior_at + days{7}, word + 2);
}

constexpr std::array comparatives{
    Phrase<int>{"later", 1},
    Phrase<int>{"earlier", -1},
    Phrase<int>{"sooner", -1},
    Phrase<int>{"later than that", 1},
    Phrase<int>{"earlier than that", -1},
    Phrase<int>{"sooner than that", -1},
    Phrase<int>{"after that", 1},
    Phrase<int>{"before that", -1},
    Phrase<int>{"later that day", 1},
    Phrase<int>{"earlier that day", -1},
    Phrase<int>{"later on that day", 1},
    Phrase<int>{"later on", 1},
};

/// The latest of what was agreed or offered (the earliest, when looking for earlier), on that day if one is said.
std::optional<LocalMinutes> extreme(WhenQuery const& query, bool latest, std::optional<LocalDays> on) {
    std::optional<LocalMinutes> found;
    auto const look = [&](LocalMinutes at) {
        if (on && std::chrono::floor<days>(at) != *on) return;
        if (!found || (latest ? at > *found : at < *found)) found = at;
    };
    if (query.prior_at && query.offers.empty()) look(*query.prior_at);
    std::ranges::for_each(query.offers, look);
    return found;
}

/// "a bit later", "anything earlier", "something later on thursday": a window beside what was agreed or offered.
Reading later_or_earlier(Scan const& scan, std::size_t at) {
    std::size_t word = at;
    while (scan.is_any(
        word, {"a", "bit", "little", "slightly", "somewhat", "much", "anything", "something", "any", "time", "even"})) {
        ++word;
    }
    auto const found = find_phrase<int>(scan, word, comparatives);
    bool const led = word > at || (found && (found->end > word + 1 || found->end == scan.size()));
    if (!found || !led) return std::nullopt;
    bool const later = found->value > 0;
    bool const on_is_read = scan.is(found->end - 1, "on");
    bool const names_day = on_is_read || scan.is(found->end, "on");
    auto const named = names_day ? one_day(scan, on_is_read ? found->end : found->end + 1) : std::nullopt;
    auto const on = named && !named->days->wrong ? std::optional{named->days->first} : std::nullopt;
    auto const anchor = extreme(scan.query, later, on);
    if (!anchor) return std::nullopt;
    auto const day = std::chrono::floor<days>(*anchor);
    auto const minute = static_cast<int>((*anchor - day).count());
    bool const same_day = on || std::chrono::floor<days>(*extreme(scan.query, !later, on)) == day;
    auto piece = exactly(day, on ? named->end : found->end);
    if (!same_day)
        piece.days = later ? Days{day, for_ever} : Days{scan.today, day};
    else if (later)
        piece.times = Times{Times::Shape::after, {minute + 1}, {minutes_a_day}, 0, minutes_a_day, {}};
    else
        piece.times = Times{Times::Shape::before, {0}, {minute}, 0, minutes_a_day, {}};
    return piece;
}

constexpr std::array<Rule, 5> rules{same_day, from_prior, same_time_next_week, next_week_same_time, later_or_earlier};

}  // namespace

std::span<Rule const> prior_rules() { return rules; }

}  // namespace ombrex::language::detail
