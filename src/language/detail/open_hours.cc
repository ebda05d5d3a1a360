// SPDX-License-Identifier: Apache-2.0
#include "language/detail/open_hours.h"

#include <algorithm>

#include "language/detail/calendar.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::minutes;
using Shape = Times::Shape;

int count(minutes m) { return static_cast<int>(m.count()); }

/// Whether a part of the day that was said allows this reading; "night" runs past midnight.
bool allowed(int minute, Few<Times> const& limits) {
    return std::ranges::all_of(limits, [minute](Times const& limit) {
        if (limit.shape != Shape::part) return true;
        bool const tonight = limit.wide_from <= minute && minute < limit.wide_to;
        return tonight || minute + minutes_a_day < limit.wide_to;
    });
}

constexpr int half_an_hour = 30;

}  // namespace

HourReader::HourReader(WhenQuery const& query, std::optional<LocalDays> day, bool lenient)
    : query_{query}, day_{day}, lenient_{lenient} {}

Few<WeekHours::Block> HourReader::blocks() const {
    Few<WeekHours::Block> blocks;
    if (day_) {
        for (auto const& block : query_.hours.on(weekday_index(*day_))) blocks.push_back(block);
        if (!blocks.empty() || !lenient_) return blocks;
    }
    for (int weekday = 0; weekday < 7; ++weekday) {
        for (auto const& block : query_.hours.on(weekday)) {
            if (std::ranges::find(blocks, block) == blocks.end()) blocks.push_back(block);
        }
    }
    return blocks;
}

bool HourReader::fits(int minute, Role role) const {
    return std::ranges::any_of(blocks(), [&](WeekHours::Block const& block) {
        int const from = count(block.from);
        int const to = count(block.to);
        if (role == Role::end) return from < minute && minute <= to;
        return from <= minute && (minute < to || (role == Role::after && minute == to));
    });
}

bool HourReader::gone(int minute) const {
    auto const today = std::chrono::floor<std::chrono::days>(query_.now);
    return day_ && *day_ == today && *day_ + minutes{minute} <= query_.now;
}

Minute HourReader::anchored(Edge const& edge) const {
    auto const open = blocks();
    if (open.empty()) return Unclear{Why::closed, {}};
    auto const first = std::ranges::min(open, {}, &WeekHours::Block::from);
    auto const last = std::ranges::max(open, {}, &WeekHours::Block::to);
    return edge.minute + count(edge.anchor == Edge::Anchor::opening ? first.from : last.to);
}

Minute HourReader::read(Edge const& edge, Role role, Few<Times> const& limits) const {
    if (edge.anchor != Edge::Anchor::midnight) return anchored(edge);
    if (!edge.bare) return edge.minute;
    Few<int> readings;
    for (int const minute : {edge.minute, edge.minute + noon}) {
        if (allowed(minute, limits)) readings.push_back(minute);
    }
    if (readings.size() == 1) return readings[0];
    // A part of day that allows neither is not about this clock: "dinner time, around twelve".
    if (readings.empty()) readings = {edge.minute, edge.minute + noon};
    auto const ahead = [&](int minute) { return !gone(minute); };
    Few<int> open;
    for (int const minute : readings) {
        if (fits(minute, role) && (role == Role::end || ahead(minute))) open.push_back(minute);
    }
    if (open.size() == 1) return open[0];
    if (open.size() == 2) return Unclear{Why::meridiem, readings};
    bool const was_open = std::ranges::any_of(readings, [&](int minute) { return fits(minute, role); });
    return Unclear{was_open ? Why::past : Why::closed, readings};
}

/// A clock that was said by another zone: the reading that falls into opening hours here.
Minute HourReader::elsewhere(Times const& times) const {
    auto const zone = TimeZone::find(times.zone);
    if (!zone || !day_) return Unclear{Why::incomplete, {}};
    Few<int> here;
    for (int const minute : {times.from.minute, times.from.minute + noon}) {
        if (minute != times.from.minute && !times.from.bare) break;
        auto const instant = zone.value().to_instant(*day_ + minutes{minute});
        here.push_back(count(query_.zone.to_local(instant.first) - *day_));
    }
    if (here.size() == 1) return here[0];
    bool const morning = fits(here[0], Role::start);
    if (morning == fits(here[1], Role::start)) return Unclear{morning ? Why::meridiem : Why::closed, here};
    return here[morning ? 0 : 1];
}

Minute HourReader::exact(Times const& times, Few<Times> const& limits) const {
    return times.zone.empty() ? read(times.from, Role::start, limits) : elsewhere(times);
}

/// The two ends help each other: "between one and three pm", "from nine to five".
Readable HourReader::between(Times const& times, Few<Times> const& limits) const {
    auto const readings = [&](Edge const& edge) {
        Few<int> both{edge.minute};
        if (edge.bare) both.push_back(edge.minute + noon);
        return both;
    };
    Few<MinuteRange> fitting;
    for (int const from : readings(times.from)) {
        for (int const to : readings(times.to)) {
            bool const forward = from < to && to - from <= noon && allowed(from, limits);
            if (forward && (!times.from.bare || fits(from, Role::start))) fitting.push_back({from, to});
        }
    }
    // Of two ends for one start, or two starts for one end, the nearer is meant.
    std::ranges::sort(fitting, {}, [](MinuteRange range) { return range.to - range.from; });
    bool const torn = fitting.size() > 1 && times.from.bare && times.to.bare && fitting[0].from != fitting[1].from &&
                      fitting[0].to - fitting[0].from == fitting[1].to - fitting[1].from;
    if (fitting.empty()) return Unclear{Why::closed, readings(times.from)};
    if (torn) return Unclear{Why::meridiem, readings(times.from)};
    DayMinutes result;
    result.unite(fitting[0]);
    return result;
}

Readable HourReader::range(Times const& times, Few<Times> const& limits) const {
    DayMinutes result;
    auto const whole = [&](Edge const& edge, Role role) { return read(edge, role, limits); };
    if (times.shape == Shape::between && (times.from.bare || times.to.bare)) return between(times, limits);
    Minute from = 0;
    Minute to = minutes_a_day;
    switch (times.shape) {
        case Shape::at:
        case Shape::about:
            from = exact(times, limits);
            break;
        case Shape::after:
            from = whole(times.from, Role::after);
            break;
        case Shape::before:
            to = whole(times.to, Role::end);
            break;
        case Shape::part:
        case Shape::between:
            from = whole(times.from, Role::start);
            to = whole(times.to, Role::end);
            break;
    }
    for (auto const* end : {&from, &to}) {
        if (auto const* unclear = std::get_if<Unclear>(end)) return *unclear;
    }
    int const start = std::get<int>(from);
    if (times.shape == Shape::at)
        result.unite({start % minutes_a_day, start % minutes_a_day + 1});
    else if (times.shape == Shape::about)
        result.unite({start - half_an_hour, start + half_an_hour + 1});
    else
        result.unite({start, std::get<int>(to)});
    return result;
}

}  // namespace ombrex::language::detail
