// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "language/when_testing.h"

namespace ombrex::language {
namespace {

using namespace when_testing;

TEST(WhenDays, counts_from_today) {
    expect_meanings(denver(), {
                                  {"today", "date 2026-09-16"},
                                  {"tomorrow works", "date 2026-09-17"},
                                  {"the day after tomorrow", "date 2026-09-18"},
                                  {"could i come in tomorrow please", "date 2026-09-17"},
                                  {"in three days", "date 2026-09-19"},
                                  {"in a couple of days", "date 2026-09-18"},
                                  {"three weeks from today", "date 2026-10-07"},
                                  {"in two weeks", "date 2026-09-30"},
                                  {"in two weeks' time", "date 2026-09-30"},
                                  {"in a month", "date 2026-10-16"},
                                  {"a month from now", "date 2026-10-16"},
                                  {"ten days from now", "date 2026-09-26"},
                                  {"a week from friday", "date 2026-09-25"},
                                  {"three days after the tenth of october", "date 2026-10-13"},
                                  {"two days before thanksgiving", "date 2026-11-24"},
                                  {"in two business days", "date 2026-09-18"},
                                  {"in three working days", "date 2026-09-21"},
                                  {"yesterday", "ask past"},
                                  {"the day before yesterday", "ask past"},
                                  {"last week", "ask past"},
                                  {"last friday at nine", "ask past"},
                              });
}

TEST(WhenDays, knows_weekdays_this_next_and_coming) {
    expect_meanings(denver(), {
                                  {"friday", "date 2026-09-18"},
                                  {"On Friday, please.", "date 2026-09-18"},
                                  {"this friday", "date 2026-09-18"},
                                  {"this coming tuesday", "date 2026-09-22"},
                                  {"next friday", "date 2026-09-25"},
                                  {"next monday", "date 2026-09-21"},
                                  {"monday next week", "date 2026-09-21"},
                                  {"friday of next week", "date 2026-09-25"},
                                  {"next week on thursday", "date 2026-09-24"},
                                  {"friday this week", "date 2026-09-18"},
                                  {"the friday after next", "date 2026-10-02"},
                                  {"monday of the week after next", "date 2026-09-28"},
                                  {"wednesday", "ask which_date"},
                                  {"next wednesday", "date 2026-09-23"},
                                  {"wednesday next week", "date 2026-09-23"},
                                  {"today wednesday", "date 2026-09-16"},
                                  {"tomorrow thursday", "date 2026-09-17"},
                                  {"wednesday at nine", "at 2026-09-23T09:00"},
                                  {"wednesday at two", "ask which_date"},
                                  {"the first monday after the tenth of october", "date 2026-10-12"},
                                  {"the friday before halloween", "date 2026-10-30"},
                                  {"the monday after thanksgiving", "date 2026-11-30"},
                              });
    expect_meanings(london(), {
                                  {"tuesday week", "date 2026-07-14"},
                                  {"friday fortnight", "date 2026-07-24"},
                                  {"a week on thursday", "date 2026-07-16"},
                                  {"two weeks on saturday", "date 2026-07-25"},
                                  {"a fortnight on tuesday", "date 2026-07-21"},
                                  {"three weeks tomorrow", "date 2026-07-28"},
                                  {"a week today", "date 2026-07-13"},
                                  {"tomorrow week", "date 2026-07-14"},
                                  {"tuesday next", "date 2026-07-14"},
                                  {"monday week", "date 2026-07-20"},
                                  {"in a fortnight", "date 2026-07-20"},
                                  {"in a fortnight's time", "date 2026-07-20"},
                                  {"in a week's time", "date 2026-07-13"},
                                  {"a week next friday", "date 2026-07-24"},
                                  {"monday", "ask which_date"},
                              });
}

TEST(WhenDays, reads_dates_as_each_locale_writes_them) {
    expect_meanings(denver(), {
                                  {"the thirtieth", "date 2026-09-30"},
                                  {"the fifth", "date 2026-10-05"},
                                  {"on the 21st", "date 2026-09-21"},
                                  {"the thirty first", "date 2026-10-31"},
                                  {"the sixteenth at nine", "at 2026-10-16T09:00"},
                                  {"the fourteenth of next month", "date 2026-10-14"},
                                  {"the first of the month", "date 2026-10-01"},
                                  {"october the ninth", "date 2026-10-09"},
                                  {"october ninth", "date 2026-10-09"},
                                  {"October 9th", "date 2026-10-09"},
                                  {"oct 9", "date 2026-10-09"},
                                  {"the 3rd of november", "date 2026-11-03"},
                                  {"july fourth twenty twenty seven", "date 2027-07-04"},
                                  {"january second", "date 2027-01-02"},
                                  {"march 3, 2027", "date 2027-03-03"},
                                  {"march third two thousand twenty seven", "date 2027-03-03"},
                                  {"june fifth next year", "date 2027-06-05"},
                                  {"10/12", "date 2026-10-12"},
                                  {"10/12/26", "date 2026-10-12"},
                                  {"2026-10-12", "date 2026-10-12"},
                                  {"twelve slash one", "date 2026-12-01"},
                                  {"25/12", "date 2026-12-25"},
                                  {"may fourth", "date 2027-05-04"},
                                  {"march twelfth", "date 2027-03-12"},
                                  {"february twenty ninth", "date 2028-02-29"},
                                  {"february thirtieth", "ask no_such_date"},
                                  {"june thirty first", "ask no_such_date"},
                                  {"the thirty second", "ask no_such_date"},
                                  {"september first twenty twenty five", "ask past"},
                                  {"9/31", "ask no_such_date"},
                              });
    expect_meanings(london(), {
                                  {"the first of the eighth", "date 2026-08-01"},
                                  {"1/8", "date 2026-08-01"},
                                  {"twelve slash ten", "date 2026-10-12"},
                                  {"12/10/2026", "date 2026-10-12"},
                                  {"9 august", "date 2026-08-09"},
                                  {"ninth august", "date 2026-08-09"},
                                  {"the 14th July", "date 2026-07-14"},
                                  {"thirty first of june", "ask no_such_date"},
                              });
}

TEST(WhenDays, checks_a_weekday_against_its_date) {
    expect_meanings(denver(), {
                                  {"friday the eighteenth", "date 2026-09-18"},
                                  {"friday october ninth at ten", "at 2026-10-09T10:00"},
                                  {"Monday, the 21st", "date 2026-09-21"},
                                  {"monday the twenty second", "ask mismatch"},
                                  {"thursday october ninth", "ask mismatch"},
                                  {"the ninth of october a thursday", "ask mismatch"},
                                  {"tomorrow the eighteenth", "ask mismatch"},
                                  {"tomorrow the seventeenth", "date 2026-09-17"},
                              });
    auto const meaning = read(denver(), "monday the twenty second").meaning;
    auto const& options = std::get<when::Ask>(meaning).options;
    ASSERT_EQ(options.size(), 2u);
    EXPECT_EQ(ombrex::to_string(std::get<LocalDays>(options[0])), "2026-09-21");
    EXPECT_EQ(ombrex::to_string(std::get<LocalDays>(options[1])), "2026-09-22");
}

TEST(WhenDays, finds_ordinal_days_of_months) {
    expect_meanings(denver(), {
                                  {"the second friday in october", "date 2026-10-09"},
                                  {"third monday of next month", "date 2026-10-19"},
                                  {"the last friday of october", "date 2026-10-30"},
                                  {"the first monday of the month", "date 2026-10-05"},
                                  {"last friday of the month", "date 2026-09-25"},
                                  {"the last day of the month", "date 2026-09-30"},
                                  {"the first day of next month", "date 2026-10-01"},
                                  {"the first working day of october", "date 2026-10-01"},
                                  {"the last working day of october", "date 2026-10-30"},
                                  {"the fifth friday in september", "ask no_such_date"},
                              });
}

TEST(WhenDays, knows_the_holidays_of_the_country) {
    expect_meanings(denver(), {
                                  {"thanksgiving", "date 2026-11-26"},
                                  {"the day after thanksgiving", "date 2026-11-27"},
                                  {"black friday", "date 2026-11-27"},
                                  {"christmas eve", "date 2026-12-24"},
                                  {"new year's eve", "date 2026-12-31"},
                                  {"new years day", "date 2027-01-01"},
                                  {"martin luther king day", "date 2027-01-18"},
                                  {"mlk day", "date 2027-01-18"},
                                  {"presidents day", "date 2027-02-15"},
                                  {"valentine's day", "date 2027-02-14"},
                                  {"mother's day", "date 2027-05-09"},
                                  {"father's day", "date 2027-06-20"},
                                  {"memorial day", "date 2027-05-31"},
                                  {"labor day", "date 2027-09-06"},
                                  {"veterans day", "date 2026-11-11"},
                                  {"the fourth of july", "date 2027-07-04"},
                                  {"easter", "date 2027-03-28"},
                                  {"good friday", "date 2027-03-26"},
                                  {"juneteenth", "date 2027-06-19"},
                                  {"the day before christmas", "date 2026-12-24"},
                                  {"a week before christmas", "date 2026-12-18"},
                                  {"halloween next year", "date 2027-10-31"},
                                  {"the next working day after columbus day", "date 2026-10-13"},
                              });
    expect_meanings(london(), {
                                  {"boxing day", "date 2026-12-26"},
                                  {"the boxing day bank holiday", "date 2026-12-28"},
                                  {"the august bank holiday", "date 2026-08-31"},
                                  {"bank holiday monday", "date 2026-08-31"},
                                  {"the next bank holiday", "date 2026-08-31"},
                                  {"the tuesday after the bank holiday", "date 2026-09-01"},
                                  {"mother's day", "date 2027-03-07"},
                                  {"mothering sunday", "date 2027-03-07"},
                                  {"easter monday", "date 2027-03-29"},
                                  {"the may bank holiday", "ask which_date"},
                                  {"the early may bank holiday", "date 2027-05-03"},
                                  {"bonfire night", "date 2026-11-05"},
                                  {"pancake day", "date 2027-02-09"},
                                  {"the next working day", "date 2026-07-07"},
                              });
}

}  // namespace
}  // namespace ombrex::language
