// SPDX-License-Identifier: Apache-2.0
#include "language/say_when.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "language/when.h"

namespace ombrex::language {
namespace {

using namespace std::chrono_literals;

LocalDays day(std::string_view text) { return parse_local_day(text).value(); }
LocalMinutes at(std::string_view text) { return parse_local_minutes(text).value(); }

Manner manner(Locale locale, Form form) { return {locale, form, day("2026-09-16")}; }
Manner const us = manner(Locale::en_us, Form::written), us_voice = manner(Locale::en_us, Form::spoken);
Manner const gb = manner(Locale::en_gb, Form::written), gb_voice = manner(Locale::en_gb, Form::spoken);

TEST(SayWhen, says_dates_as_each_locale_does) {
    struct Case {
        char const *date, *us, *us_voice, *gb, *gb_voice;
    };
    for (auto const& c : {
             Case{"2026-09-16", "today", "today", "today", "today"},
             Case{"2026-09-17", "tomorrow", "tomorrow", "tomorrow", "tomorrow"},
             Case{"2026-09-18", "Friday, September 18", "Friday, September eighteenth", "Friday 18 September",
                  "Friday the eighteenth of September"},
             Case{"2027-01-22", "Friday, January 22, 2027", "Friday, January twenty second, twenty twenty seven",
                  "Friday 22 January 2027", "Friday the twenty second of January twenty twenty seven"},
         }) {
        EXPECT_EQ(say_date(day(c.date), us), c.us);
        EXPECT_EQ(say_date(day(c.date), us_voice), c.us_voice);
        EXPECT_EQ(say_date(day(c.date), gb), c.gb);
        EXPECT_EQ(say_date(day(c.date), gb_voice), c.gb_voice);
    }
}

TEST(SayWhen, says_every_time_with_its_half_of_the_day) {
    struct Case {
        std::chrono::minutes time;
        char const *written, *spoken;
    };
    for (auto const& c : {
             Case{9h, "9 am", "nine am"},
             Case{9h + 5min, "9:05 am", "nine oh five am"},
             Case{14h + 30min, "2:30 pm", "two thirty pm"},
             Case{12h, "noon", "noon"},
             Case{12h + 15min, "12:15 pm", "twelve fifteen pm"},
             Case{0h, "midnight", "midnight"},
             Case{24h, "midnight", "midnight"},
             Case{45min, "12:45 am", "twelve forty five am"},
         }) {
        EXPECT_EQ(say_time(c.time, us), c.written);
        EXPECT_EQ(say_time(c.time, gb_voice), c.spoken);
    }
    EXPECT_EQ(say_range(9h, 17h + 30min, us), "from 9 am to 5:30 pm");
}

TEST(SayWhen, says_a_day_once_in_a_choice) {
    std::vector const moments{at("2026-09-17T09:30"), at("2026-09-17T16:00"), at("2026-09-21T10:00")};
    EXPECT_EQ(say_choice(moments, us), "tomorrow at 9:30 am or 4 pm, or Monday, September 21 at 10 am");
    EXPECT_EQ(say_choice(std::span{moments}.first(2), gb), "tomorrow at 9:30 am or 4 pm");
    EXPECT_EQ(say_choice(std::span{moments}.subspan(1), gb), "tomorrow at 4 pm or Monday 21 September at 10 am");
    EXPECT_EQ(say_choice({}, us), "");
    EXPECT_EQ(say_moment(moments[2], us_voice), "Monday, September twenty first at ten am");
}

TEST(SayWhen, is_understood_as_it_was_meant) {
    auto const hours = WeekHours::parse("mon-sun 00:00-24:00").value();
    auto const zone = TimeZone::find("America/Denver").value();
    auto const now = at("2026-09-16T11:05");
    for (auto moment = now + 55min; moment < now + std::chrono::days{500}; moment += 1003min) {
        for (auto const& how : {us, us_voice, gb, gb_voice}) {
            auto const said = say_moment(moment, how);
            auto const clock = moment - std::chrono::floor<std::chrono::days>(moment);
            if (clock == 0min) continue;
            auto const meaning =
                understand_when({.locale = how.locale, .zone = zone, .now = now, .hours = hours, .said = said}).meaning;
            auto const* understood = std::get_if<when::At>(&meaning);
            ASSERT_TRUE(understood && understood->at == moment) << said;
        }
    }
}

}  // namespace
}  // namespace ombrex::language
