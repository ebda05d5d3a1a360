// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/say_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "language/say_when.h"

namespace ombrex::receptionist::detail {
namespace {

using language::Locale;

constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
/// Weekday and date in full, "tomorrow" or not: a read-back names the day.
std::string say_date(LocalDays day, LocalMinutes now, Locale locale) {
    bool const near = day - day_of(now) <= std::chrono::days{1};
    return language::say_date(day, {locale, language::Form::written, near ? day - std::chrono::days{2} : day_of(now)});
}

/// "Monday to Friday", "Saturday and Sunday", "Monday, Wednesday and Friday".
std::string say_days(std::vector<std::size_t> const& group) {
    bool const consecutive = group.size() > 2 && group.back() - group.front() == group.size() - 1;
    if (consecutive) return fmt::format("{} to {}", days[group.front()], days[group.back()]);
    std::vector<std::string> names;
    for (auto const day : group) names.emplace_back(days[day]);
    return say_list(names, "and");
}

}  // namespace

std::string say_list(std::vector<std::string> const& items, std::string_view last_word) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += i + 1 == items.size() ? fmt::format(" {} ", last_word) : ", ";
        out += items[i];
    }
    return out;
}

std::string say_clock(std::chrono::minutes after_midnight, Locale locale) {
    return language::say_time(after_midnight, {locale, language::Form::written, {}});
}

std::string say_day(LocalDays day, LocalMinutes now, Locale locale) {
    auto const ahead = (day - day_of(now)).count();
    if (ahead == 0) return "today";
    if (ahead == 1) return "tomorrow, " + say_date(day, now, locale);
    return say_date(day, now, locale);
}

std::string say_moment(LocalMinutes at, LocalMinutes now, Locale locale) {
    return fmt::format("{} at {}", say_day(day_of(at), now, locale), say_clock(clock_of(at), locale));
}

std::string say_offers(std::span<ports::Slot const> offers, LocalMinutes now, Locale locale) {
    std::vector<std::string> parts;
    bool const one_day =
        std::ranges::all_of(offers, [&](auto const& slot) { return day_of(slot.at) == day_of(offers[0].at); });
    for (auto const& slot : offers) {
        parts.push_back(one_day && !parts.empty() ? say_clock(clock_of(slot.at), locale)
                                                  : say_moment(slot.at, now, locale));
    }
    return say_list(parts, "or");
}

std::string say_blocks(std::span<model::TimeBlock const> blocks, Locale locale) {
    std::vector<std::string> parts;
    for (auto const& block : blocks) {
        bool const all_day = block.from.count() == 0 && block.to.count() == 1440;
        parts.push_back(all_day ? "around the clock"
                                : fmt::format("{} to {}", say_clock(block.from, locale), say_clock(block.to, locale)));
    }
    return say_list(parts, "and");
}

std::string say_week(model::Hours const& hours, Locale locale) {
    std::vector<std::pair<std::vector<std::size_t>, std::string>> groups;
    std::vector<std::size_t> closed;
    for (std::size_t day = 0; day < 7; ++day) {
        auto const& blocks = hours.week[day];
        if (blocks.empty()) {
            closed.push_back(day);
            continue;
        }
        auto const text = say_blocks(blocks, locale);
        auto const same = std::ranges::find(groups, text, &std::pair<std::vector<std::size_t>, std::string>::second);
        if (same == groups.end()) {
            groups.push_back({{day}, text});
        } else {
            same->first.push_back(day);
        }
    }
    std::vector<std::string> parts;
    for (auto const& [group, text] : groups) {
        parts.push_back((group.size() == 7 ? std::string{"every day"} : say_days(group)) + " " + text);
    }
    auto out = say_list(parts, "and");
    if (!closed.empty() && !groups.empty()) out += ", and closed on " + say_days(closed);
    return groups.empty() ? "by appointment only" : out;
}

}  // namespace ombrex::receptionist::detail
