// SPDX-License-Identifier: Apache-2.0
#include "language/say_when.h"

#include <array>
#include <string_view>
#include <vector>

#include "language/detail/calendar.h"
#include "language/number.h"

namespace ombrex::language {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr int noon = 12 * 60;
constexpr int day_end = 24 * 60;

bool is_spoken(Manner const& manner) { return manner.form == Form::spoken; }

/// 2027 as "twenty twenty seven", 2005 as "two thousand and five".
std::string year_in_words(int year, Locale locale) {
    int const low = year % 100;
    if (year % 1000 < 10 || low == 0) return say_number(year, locale);
    std::string const tail = low < 10 ? "oh " + say_number(low, locale) : say_number(low, locale);
    return say_number(year / 100, locale) + " " + tail;
}

std::string minute_in_words(int minute, Locale locale) {
    if (minute == 0) return {};
    return (minute < 10 ? " oh " : " ") + say_number(minute, locale);
}

std::string minute_in_figures(int minute) {
    if (minute == 0) return {};
    return (minute < 10 ? ":0" : ":") + std::to_string(minute);
}

LocalDays day_of(LocalMinutes at) { return std::chrono::floor<days>(at); }

/// "9:30 am or 4 pm", "9 am, 10 am or 11 am".
std::string listed(std::span<std::string const> parts, std::string_view last_link) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? last_link : ", ";
        text += parts[i];
    }
    return text;
}

}  // namespace

std::string say_date(LocalDays day, Manner const& manner) {
    if (day == manner.today) return "today";
    if (day == manner.today + days{1}) return "tomorrow";
    auto const weekday = std::string{weekdays[static_cast<std::size_t>(detail::weekday_index(day))]};
    auto const month = std::string{months[detail::month_of(day) - 1]};
    auto const number = detail::day_of(day);
    bool const other_year = detail::year_of(day) != detail::year_of(manner.today);
    auto const year = !other_year         ? std::string{}
                      : is_spoken(manner) ? year_in_words(detail::year_of(day), manner.locale)
                                          : std::to_string(detail::year_of(day));
    auto const figure = is_spoken(manner) ? say_ordinal(number, manner.locale) : std::to_string(number);
    if (manner.locale == Locale::en_us) {
        return weekday + ", " + month + " " + figure + (other_year ? ", " + year : "");
    }
    auto const date = is_spoken(manner) ? "the " + figure + " of " + month : figure + " " + month;
    return weekday + " " + date + (other_year ? " " + year : "");
}

std::string say_time(minutes time, Manner const& manner) {
    auto const total = static_cast<int>(time.count());
    if (total == 0 || total == day_end) return "midnight";
    if (total == noon) return "noon";
    int const hour = (total / 60 + 11) % 12 + 1;
    std::string const clock = is_spoken(manner)
                                  ? say_number(hour, manner.locale) + minute_in_words(total % 60, manner.locale)
                                  : std::to_string(hour) + minute_in_figures(total % 60);
    return clock + (total < noon ? " am" : " pm");
}

std::string say_moment(LocalMinutes at, Manner const& manner) {
    auto const day = day_of(at);
    return say_date(day, manner) + " at " + say_time(at - day, manner);
}

std::string say_choice(std::span<LocalMinutes const> moments, Manner const& manner) {
    std::vector<std::string> groups;
    bool grouped = false;
    for (std::size_t i = 0; i < moments.size();) {
        auto const day = day_of(moments[i]);
        std::vector<std::string> times;
        for (; i < moments.size() && day_of(moments[i]) == day; ++i)
            times.push_back(say_time(moments[i] - day, manner));
        grouped = grouped || times.size() > 1;
        groups.push_back(say_date(day, manner) + " at " + listed(times, " or "));
    }
    // A date with commas or times of its own needs a rest before the last "or".
    bool const rests = grouped || groups.size() > 2 || manner.locale == Locale::en_us;
    return listed(groups, rests ? ", or " : " or ");
}

std::string say_range(minutes from, minutes to, Manner const& manner) {
    return "from " + say_time(from, manner) + " to " + say_time(to, manner);
}

}  // namespace ombrex::language
