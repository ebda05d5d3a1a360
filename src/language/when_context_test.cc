// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <iostream>

#include "language/when_testing.h"

namespace ombrex::language {
namespace {

using namespace when_testing;

TEST(WhenContext, counts_from_what_was_agreed) {
    auto setting = denver();
    setting.prior = "2026-09-21T10:00";
    expect_meanings(setting, {
                                 {"an hour later", "at 2026-09-21T11:00"},
                                 {"half an hour earlier", "at 2026-09-21T09:30"},
                                 {"two hours after that", "at 2026-09-21T12:00"},
                                 {"the same time the day after", "at 2026-09-22T10:00"},
                                 {"same time next week", "at 2026-09-28T10:00"},
                                 {"same time on friday", "at 2026-09-18T10:00"},
                                 {"a week later", "at 2026-09-28T10:00"},
                                 {"a day earlier", "at 2026-09-20T10:00"},
                                 {"same day at three", "at 2026-09-21T15:00"},
                                 {"make it eleven", "at 2026-09-21T11:00"},
                                 {"a bit later", "window +2026-09-21T11:00 -2026-09-21T09:00 -2026-09-22T11:00"},
                                 {"anything earlier", "window +2026-09-21T09:00 -2026-09-21T11:00"},
                                 {"the next day", "date 2026-09-22"},
                                 {"the following monday", "date 2026-09-28"},
                                 {"in the afternoon", "window +2026-09-21T14:00 -2026-09-21T10:00 -2026-09-22T14:00"},
                             });
    expect_meanings(denver(), {{"an hour later", "ask incomplete"}, {"the following day", "ask incomplete"}});
}

TEST(WhenContext, chooses_from_what_was_offered) {
    auto setting = denver();
    setting.offers = {"2026-09-17T09:30", "2026-09-17T16:00", "2026-09-21T13:30"};
    expect_meanings(setting, {
                                 {"the second one", "at 2026-09-17T16:00"},
                                 {"the second", "at 2026-09-17T16:00"},
                                 {"number three", "at 2026-09-21T13:30"},
                                 {"option two please", "at 2026-09-17T16:00"},
                                 {"the last one", "at 2026-09-21T13:30"},
                                 {"the first works for me", "at 2026-09-17T09:30"},
                                 {"the half past one", "at 2026-09-21T13:30"},
                                 {"half past nine", "at 2026-09-17T09:30"},
                                 {"nine thirty", "at 2026-09-17T09:30"},
                                 {"four", "at 2026-09-17T16:00"},
                                 {"the one at four", "at 2026-09-17T16:00"},
                                 {"the monday one", "at 2026-09-21T13:30"},
                                 {"monday then", "at 2026-09-21T13:30"},
                                 {"the twenty first", "at 2026-09-21T13:30"},
                                 {"the earliest", "at 2026-09-17T09:30"},
                                 {"the later one on thursday", "at 2026-09-17T16:00"},
                                 {"thursday afternoon", "at 2026-09-17T16:00"},
                                 {"tomorrow morning", "at 2026-09-17T09:30"},
                                 {"the second no the third", "at 2026-09-21T13:30"},
                                 {"thursday", "ask incomplete"},
                                 {"none of those do you have tuesday", "date 2026-09-22"},
                                 {"tuesday at ten", "at 2026-09-22T10:00"},
                                 {"anything after four on friday", "window +2026-09-18T16:30 -2026-09-18T10:00"},
                                 {"the second of october", "date 2026-10-02"},
                             });
    setting.offers = {"2026-09-17T09:30", "2026-09-17T16:00"};
    expect_meanings(setting, {
                                 {"the later one", "at 2026-09-17T16:00"},
                                 {"the earlier", "at 2026-09-17T09:30"},
                                 {"ten", "at 2026-09-17T10:00"},
                                 {"the morning one", "at 2026-09-17T09:30"},
                                 {"not the first one the second", "at 2026-09-17T16:00"},
                                 {"either is fine", "window +2026-09-17T09:30 +2026-09-17T16:00 -2026-09-17T12:00"},
                             });
}

TEST(WhenContext, takes_no_name_and_no_other_number_for_a_time) {
    expect_meanings(denver(), {
                                  {"this is april speaking", "none"},
                                  {"my name is june", "none"},
                                  {"it's may from accounts", "none"},
                                  {"may i ask a question", "none"},
                                  {"can i speak to august please", "none"},
                                  {"i'm here to see mr friday", "none"},
                                  {"doctor may saw me", "none"},
                                  {"i need two crowns and a filling", "none"},
                                  {"it's for one person", "none"},
                                  {"a table for two", "none"},
                                  {"for four people", "none"},
                                  {"my number is four one five five five five oh one three two", "none"},
                                  {"415-555-0132", "none"},
                                  {"the code is nine three oh four", "none"},
                                  {"it costs $30", "none"},
                                  {"that's thirty dollars", "none"},
                                  {"i'd like a second opinion", "none"},
                                  {"give me a second", "none"},
                                  {"just a minute", "none"},
                                  {"one moment please", "none"},
                                  {"good morning", "none"},
                                  {"good afternoon i have a question", "none"},
                                  {"Morning, I have a question", "none"},
                                  {"have a nice weekend", "none"},
                                  {"merry christmas", "none"},
                                  {"is this my first visit", "none"},
                                  {"it's the first time i call", "none"},
                                  {"on the third floor", "none"},
                                  {"a thirty minute massage", "none"},
                                  {"how long is an hour session", "none"},
                                  {"twelve forty five main street", "none"},
                                  {"i was born on march third nineteen eighty", "none"},
                                  {"no one told me", "none"},
                                  {"the one with the beard", "none"},
                                  {"i have two kids", "none"},
                                  {"what time do you close", "none"},
                                  {"are you open", "none"},
                                  {"i march in the parade", "none"},
                                  {"can anything be done about it", "none"},
                                  {"yes please", "none"},
                                  {"", "none"},
                              });
}

TEST(WhenContext, says_which_words_were_about_time) {
    auto const spans = [](std::string_view said) { return read(denver(), said).spans; };
    using when::Span;
    EXPECT_THAT(spans("a haircut on friday at three please"), testing::ElementsAre(Span{13, 28}));
    EXPECT_THAT(spans("J\u00F6rg here, tomorrow at 10:30"), testing::ElementsAre(Span{11, 28}));
    EXPECT_THAT(spans("for june"), testing::IsEmpty());
}

TEST(WhenContext, is_quick) {
    constexpr std::string_view said =
        "i'd like to come in on friday the eighteenth at half past three if that is possible";
    constexpr int rounds = 200;
    auto const hours = WeekHours::parse("mon-fri 08:30-17:00").value();
    WhenQuery const query{.locale = Locale::en_us,
                          .zone = TimeZone::find("America/Denver").value(),
                          .now = parse_local_minutes("2026-09-16T11:05").value(),
                          .hours = hours,
                          .said = said};
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i) ASSERT_TRUE(std::holds_alternative<when::At>(understand_when(query).meaning));
    auto const spent = std::chrono::steady_clock::now() - start;
    std::cout << "understand_when: " << std::chrono::duration<double, std::micro>(spent).count() / rounds << " us\n";
}

}  // namespace
}  // namespace ombrex::language
