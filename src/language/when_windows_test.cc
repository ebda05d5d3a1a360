// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "language/when_testing.h"

namespace ombrex::language {
namespace {

using namespace when_testing;

TEST(WhenWindows, knows_weeks_and_months_and_their_parts) {
    expect_meanings(
        denver(), {
                      {"next week", "window +2026-09-21T10:00 +2026-09-25T10:00 -2026-09-18T10:00 -2026-09-28T10:00"},
                      {"this week", "window +2026-09-17T10:00 -2026-09-16T10:00 -2026-09-21T10:00"},
                      {"some time next week", "window +2026-09-22T10:00 -2026-09-17T10:00"},
                      {"week after next", "window +2026-09-29T10:00 -2026-09-22T10:00 -2026-10-06T10:00"},
                      {"early next week", "window +2026-09-21T10:00 -2026-09-24T10:00 -2026-09-17T10:00"},
                      {"the end of next week", "window +2026-09-25T10:00 -2026-09-21T10:00"},
                      {"next month", "window +2026-10-01T10:00 +2026-10-31T10:00 -2026-09-30T10:00 -2026-11-01T10:00"},
                      {"sometime in october", "window +2026-10-15T10:00 -2026-09-30T10:00"},
                      {"early october", "window +2026-10-02T10:00 -2026-10-20T10:00"},
                      {"mid october", "window +2026-10-15T10:00 -2026-10-01T10:00 -2026-10-30T10:00"},
                      {"the end of october", "window +2026-10-30T10:00 -2026-10-10T10:00"},
                      {"the beginning of next month", "window +2026-10-02T10:00 -2026-10-20T10:00"},
                      {"the first week of october", "window +2026-10-05T10:00 -2026-10-12T10:00"},
                      {"the week of october fifth", "window +2026-10-07T10:00 -2026-10-13T10:00"},
                      {"the week after thanksgiving", "window +2026-12-02T10:00 -2026-11-25T10:00"},
                      {"this weekend", "window +2026-09-19T10:00 +2026-09-20T10:00 -2026-09-18T10:00"},
                      {"next weekend", "window +2026-09-26T10:00 -2026-09-19T10:00"},
                      {"weekends only", "window +2026-09-19T10:00 +2026-09-27T10:00 -2026-09-18T10:00"},
                      {"any weekday", "window +2026-09-18T10:00 -2026-09-19T10:00"},
                      {"in the next few days", "window +2026-09-18T10:00 -2026-09-28T10:00"},
                      {"within two weeks", "window +2026-09-29T10:00 -2026-10-05T10:00"},
                      {"the rest of the week", "window +2026-09-18T10:00 -2026-09-21T10:00"},
                      {"later today", "window +2026-09-16T15:00 -2026-09-16T10:00 -2026-09-17T10:00"},
                      {"in two or three weeks", "window +2026-10-01T10:00 -2026-09-22T10:00 -2026-10-14T10:00"},
                  });
}

TEST(WhenWindows, knows_the_parts_of_a_day) {
    expect_meanings(
        denver(),
        {
            {"tomorrow morning", "window +2026-09-17T09:00 -2026-09-17T13:00 -2026-09-18T09:00"},
            {"friday afternoon", "window +2026-09-18T14:00 -2026-09-18T10:00 -2026-09-18T19:00"},
            {"late friday afternoon", "window +2026-09-18T16:30 -2026-09-18T12:30"},
            {"friday late afternoon", "window +2026-09-18T16:30 -2026-09-18T12:30"},
            {"mornings are best", "window +2026-09-18T09:00 +2026-09-21T09:00 -2026-09-18T14:00"},
            {"monday mornings", "window +2026-09-21T09:00 +2026-09-28T09:00 -2026-09-22T09:00 -2026-09-21T15:00"},
            {"tomorrow around lunchtime", "window +2026-09-17T12:30 -2026-09-17T09:00 -2026-09-17T16:00"},
            {"noonish on friday", "window +2026-09-18T12:00 -2026-09-18T10:00 -2026-09-18T14:00"},
            {"first thing tomorrow", "window +2026-09-17T08:30 -2026-09-17T11:00"},
            {"first thing monday morning", "window +2026-09-21T08:30 -2026-09-21T11:00"},
            {"last thing on friday", "window +2026-09-18T16:30 -2026-09-18T14:00"},
            {"close of business tomorrow", "window +2026-09-17T16:30 -2026-09-17T11:00"},
            {"around ten tomorrow", "window +2026-09-17T10:00 +2026-09-17T10:15 -2026-09-17T12:00"},
            {"tomorrow at tenish", "window +2026-09-17T10:00 -2026-09-17T14:00"},
            {"ten-ish on Friday", "window +2026-09-18T10:00 -2026-09-18T12:00"},
            {"when you open on monday", "at 2026-09-21T08:30"},
            {"half an hour after you open tomorrow", "at 2026-09-17T09:00"},
            {"two hours before closing tomorrow", "at 2026-09-17T15:00"},
            {"tomorrow after work", "window +2026-09-17T17:30 -2026-09-17T15:00"},
            {"mid morning on thursday", "window +2026-09-17T10:15 -2026-09-17T14:00"},
            {"any time tomorrow", "date 2026-09-17"},
            {"all day friday", "date 2026-09-18"},
        });
}

TEST(WhenWindows, bounds_and_ranges) {
    expect_meanings(
        denver(),
        {
            {"after three tomorrow", "window +2026-09-17T15:30 -2026-09-17T14:00 -2026-09-18T15:30"},
            {"tomorrow any time after two", "window +2026-09-17T14:30 -2026-09-17T13:00"},
            {"before noon on friday", "window +2026-09-18T11:00 -2026-09-18T13:00"},
            {"friday before five", "window +2026-09-18T16:00 -2026-09-18T17:30"},
            {"not before ten", "window +2026-09-18T11:00 -2026-09-18T09:00"},
            {"tomorrow but not before ten", "window +2026-09-17T11:00 -2026-09-17T09:00"},
            {"no later than eleven on monday", "window +2026-09-21T10:00 -2026-09-21T13:00"},
            {"friday from two onwards", "window +2026-09-18T15:00 -2026-09-18T13:00"},
            {"two or later on friday", "window +2026-09-18T15:00 -2026-09-18T13:00"},
            {"after lunch on monday", "window +2026-09-21T14:30 -2026-09-21T10:00"},
            {"between ten and noon tomorrow", "window +2026-09-17T11:00 -2026-09-17T13:00 -2026-09-17T09:30"},
            {"tomorrow from one to three", "window +2026-09-17T14:00 -2026-09-17T11:00 -2026-09-17T16:00"},
            {"monday between one and three pm", "window +2026-09-21T14:00 -2026-09-21T11:00"},
            {"2-4pm on friday", "window +2026-09-18T15:00 -2026-09-18T13:00 -2026-09-18T16:30"},
            {"nine to eleven on monday", "window +2026-09-21T10:00 -2026-09-21T12:00"},
            {"after two but before four tomorrow", "window +2026-09-17T15:00 -2026-09-17T13:00 -2026-09-17T16:30"},
            {"after the twenty fifth", "window +2026-09-28T10:00 -2026-09-25T10:00"},
            {"before the end of the month", "window +2026-09-22T10:00 -2026-10-02T10:00"},
            {"by friday", "window +2026-09-17T10:00 +2026-09-18T10:00 -2026-09-21T10:00"},
            {"from monday on", "window +2026-09-21T10:00 +2026-10-05T10:00 -2026-09-18T10:00"},
            {"monday to wednesday next week", "window +2026-09-22T10:00 -2026-09-24T10:00"},
            {"between monday and wednesday", "window +2026-09-22T10:00 -2026-09-24T10:00 -2026-09-18T10:00"},
            {"the ninth to the twelfth of october", "window +2026-10-10T10:00 -2026-10-13T10:00 -2026-10-08T10:00"},
            {"not until october", "window +2026-10-05T10:00 -2026-09-28T10:00"},
            {"as soon as possible", "window +2026-09-16T14:00 +2026-09-17T10:00"},
            {"the next available please", "window +2026-09-16T14:00"},
            {"asap", "window +2026-09-16T14:00"},
        });
}

TEST(WhenWindows, joins_and_excludes) {
    expect_meanings(
        denver(),
        {
            {"monday or tuesday", "window +2026-09-21T10:00 +2026-09-22T10:00 -2026-09-23T10:00"},
            {"tuesday or thursday afternoon", "window +2026-09-22T14:00 +2026-09-17T14:00 -2026-09-18T14:00"},
            {"monday at ten or tuesday at three", "window +2026-09-21T10:00 +2026-09-22T15:00 -2026-09-21T15:00"},
            {"ten on monday or three on tuesday", "window +2026-09-21T10:00 +2026-09-22T15:00 -2026-09-22T10:00"},
            {"monday at ten or eleven", "window +2026-09-21T10:00 +2026-09-21T11:00 -2026-09-21T12:00"},
            {"mondays and thursdays", "window +2026-09-21T10:00 +2026-09-24T10:00 -2026-09-22T10:00"},
            {"any day but monday", "window +2026-09-18T10:00 -2026-09-21T10:00 -2026-09-28T10:00"},
            {"any time but mornings", "window +2026-09-18T14:00 -2026-09-18T10:00"},
            {"anything but friday", "window +2026-09-17T10:00 -2026-09-18T10:00"},
            {"no mondays please", "window +2026-09-18T10:00 -2026-09-21T10:00"},
            {"i can't do fridays", "window +2026-09-17T10:00 -2026-09-18T10:00 -2026-09-25T10:00"},
            {"friday doesn't work how about thursday", "date 2026-09-17"},
            {"friday is no good", "window +2026-09-17T10:00 -2026-09-18T10:00"},
            {"friday i can't but monday is fine", "date 2026-09-21"},
            {"monday works but tuesday doesn't", "date 2026-09-21"},
            {"next week except wednesday", "window +2026-09-22T10:00 -2026-09-23T10:00"},
            {"mornings except monday", "window +2026-09-22T09:00 -2026-09-21T09:00 -2026-09-22T14:00"},
            {"any morning next week other than tuesday",
             "window +2026-09-21T09:00 -2026-09-22T09:00 -2026-09-21T14:00"},
            {"tomorrow but not in the morning", "window +2026-09-17T14:00 -2026-09-17T10:00"},
            {"monday not before ten", "window +2026-09-21T11:00 -2026-09-21T09:00"},
            {"i'm busy until two tomorrow", "window +2026-09-17T15:00 -2026-09-17T10:00"},
        });
}

TEST(WhenWindows, lets_the_last_correction_win) {
    expect_meanings(denver(), {
                                  {"monday no tuesday", "date 2026-09-22"},
                                  {"monday at ten no wait tuesday", "at 2026-09-22T10:00"},
                                  {"friday at two sorry three", "at 2026-09-18T15:00"},
                                  {"Friday at 2, I mean 3.", "at 2026-09-18T15:00"},
                                  {"the tenth actually the twelfth of october", "date 2026-10-12"},
                                  {"tomorrow morning no afternoon", "window +2026-09-17T14:00 -2026-09-17T10:00"},
                                  {"not friday thursday", "date 2026-09-17"},
                                  {"not friday, Monday", "date 2026-09-21"},
                                  {"not at ten at eleven on friday", "at 2026-09-18T11:00"},
                                  {"thursday scratch that friday at nine", "at 2026-09-18T09:00"},
                                  {"monday make that tuesday at one", "at 2026-09-22T13:00"},
                                  {"can we move it from thursday to friday", "date 2026-09-18"},
                                  {"friday instead of thursday", "date 2026-09-18"},
                                  {"i called yesterday can i come tomorrow at ten", "at 2026-09-17T10:00"},
                              });
}

}  // namespace
}  // namespace ombrex::language
