// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "language/when_testing.h"

namespace ombrex::language {
namespace {

using namespace when_testing;

TEST(WhenTimes, reads_every_way_to_say_a_clock) {
    auto setting = denver();
    setting.wanted = Wanted::time;
    setting.prior = "2026-09-18";
    expect_meanings(setting, {
                                 {"ten thirty", "at 2026-09-18T10:30"},
                                 {"10:30", "at 2026-09-18T10:30"},
                                 {"1030", "at 2026-09-18T10:30"},
                                 {"10.30", "at 2026-09-18T10:30"},
                                 {"ten thirty a m", "at 2026-09-18T10:30"},
                                 {"10:30 a.m.", "at 2026-09-18T10:30"},
                                 {"3 p.m.", "at 2026-09-18T15:00"},
                                 {"3pm", "at 2026-09-18T15:00"},
                                 {"three p m please", "at 2026-09-18T15:00"},
                                 {"three o'clock", "at 2026-09-18T15:00"},
                                 {"three o clock", "at 2026-09-18T15:00"},
                                 {"3 o'clock sharp", "at 2026-09-18T15:00"},
                                 {"quarter past two", "at 2026-09-18T14:15"},
                                 {"a quarter to four", "at 2026-09-18T15:45"},
                                 {"quarter of four", "at 2026-09-18T15:45"},
                                 {"quarter til four", "at 2026-09-18T15:45"},
                                 {"half past ten", "at 2026-09-18T10:30"},
                                 {"twenty five past one", "at 2026-09-18T13:25"},
                                 {"ten till two", "at 2026-09-18T13:50"},
                                 {"five after nine", "at 2026-09-18T09:05"},
                                 {"ten minutes to two", "at 2026-09-18T13:50"},
                                 {"one oh five", "at 2026-09-18T13:05"},
                                 {"twelve forty five", "at 2026-09-18T12:45"},
                                 {"twelve", "at 2026-09-18T12:00"},
                                 {"noon", "at 2026-09-18T12:00"},
                                 {"twelve noon", "at 2026-09-18T12:00"},
                                 {"half past twelve", "at 2026-09-18T12:30"},
                                 {"fifteen hundred hours", "at 2026-09-18T15:00"},
                                 {"15:30", "at 2026-09-18T15:30"},
                                 {"oh nine hundred", "at 2026-09-18T09:00"},
                                 {"nine in the morning", "at 2026-09-18T09:00"},
                                 {"four in the afternoon", "at 2026-09-18T16:00"},
                                 {"seven in the evening", "at 2026-09-18T19:00"},
                                 {"make it four", "at 2026-09-18T16:00"},
                                 {"let's say two", "at 2026-09-18T14:00"},
                                 {"um two thirty works for me", "at 2026-09-18T14:30"},
                                 {"one", "at 2026-09-18T13:00"},
                                 {"how about eleven", "at 2026-09-18T11:00"},
                                 {"seven", "ask closed"},
                                 {"five", "ask closed"},
                                 {"three eastern", "at 2026-09-18T13:00"},
                                 {"10 AM Pacific time", "at 2026-09-18T11:00"},
                             });
}

TEST(WhenTimes, reads_british_clocks) {
    auto setting = london();
    setting.prior = "2026-07-08";
    setting.wanted = Wanted::time;
    expect_meanings(setting, {
                                 {"half three", "at 2026-07-08T15:30"},
                                 {"half twelve", "at 2026-07-08T12:30"},
                                 {"half past five", "at 2026-07-08T17:30"},
                                 {"quarter to six", "at 2026-07-08T17:45"},
                                 {"five and twenty past three", "at 2026-07-08T15:25"},
                                 {"eighteen thirty", "at 2026-07-08T18:30"},
                                 {"sixteen hundred", "at 2026-07-08T16:00"},
                                 {"half nine", "at 2026-07-08T09:30"},
                             });
}

TEST(WhenTimes, puts_day_and_clock_together_in_any_order) {
    expect_meanings(denver(), {
                                  {"at three on friday", "at 2026-09-18T15:00"},
                                  {"friday at three", "at 2026-09-18T15:00"},
                                  {"friday three o'clock", "at 2026-09-18T15:00"},
                                  {"three tomorrow afternoon", "at 2026-09-17T15:00"},
                                  {"tomorrow afternoon at three", "at 2026-09-17T15:00"},
                                  {"tomorrow morning nine thirty", "at 2026-09-17T09:30"},
                                  {"monday morning at nine", "at 2026-09-21T09:00"},
                                  {"Can I book for Tuesday at 2:15 PM?", "at 2026-09-22T14:15"},
                                  {"i'd like the twenty first at one", "at 2026-09-21T13:00"},
                                  {"next tuesday ten am", "at 2026-09-22T10:00"},
                                  {"today at four", "at 2026-09-16T16:00"},
                                  {"today at nine", "ask past"},
                                  {"today at nine am", "ask past"},
                                  {"tonight at eight", "at 2026-09-16T20:00"},
                                  {"saturday at ten", "ask closed"},
                                  {"saturday at ten am", "at 2026-09-19T10:00"},
                                  {"noon on friday", "at 2026-09-18T12:00"},
                                  {"halloween at four pm", "at 2026-10-31T16:00"},
                                  {"at three", "time 15:00"},
                                  {"two thirty", "time 14:30"},
                                  {"this afternoon at three", "at 2026-09-16T15:00"},
                              });
}

TEST(WhenTimes, asks_when_both_readings_of_an_hour_are_open) {
    expect_meanings(new_york(), {
                                    {"monday at nine", "ask meridiem"},
                                    {"monday at nine at night", "at 2026-11-02T21:00"},
                                    {"tomorrow morning at six", "at 2026-10-31T06:00"},
                                    {"today at one", "ask past"},
                                    {"tonight at eleven", "at 2026-10-30T23:00"},
                                    {"today at two", "at 2026-10-30T14:00"},
                                    {"between nine and eleven tomorrow", "ask meridiem"},
                                    {"ten past midnight on tuesday", "at 2026-11-03T00:10"},
                                });
}

TEST(WhenTimes, counts_elapsed_time_and_minds_the_clocks) {
    expect_meanings(denver(), {
                                  {"in an hour", "at 2026-09-16T12:05"},
                                  {"in half an hour", "at 2026-09-16T11:35"},
                                  {"in an hour and a half", "at 2026-09-16T12:35"},
                                  {"in two and a half hours", "at 2026-09-16T13:35"},
                                  {"two hours from now", "at 2026-09-16T13:05"},
                                  {"in twenty minutes", "at 2026-09-16T11:25"},
                                  {"in three quarters of an hour", "at 2026-09-16T11:50"},
                                  {"in forty eight hours", "at 2026-09-18T11:05"},
                                  {"in an hour's time", "at 2026-09-16T12:05"},
                              });
    expect_meanings(new_york(), {{"in forty eight hours", "at 2026-11-01T12:30"}, {"in two days", "date 2026-11-01"}});
    auto spring = new_york();
    spring.now = "2026-03-06T10:00";
    expect_meanings(spring, {
                                {"sunday at two thirty in the morning", "ask no_such_time"},
                                {"sunday at three thirty am", "at 2026-03-08T03:30"},
                                {"in forty eight hours", "at 2026-03-08T11:00"},
                            });
}

}  // namespace
}  // namespace ombrex::language
