// SPDX-License-Identifier: Apache-2.0
#include "model/rights_request.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

using namespace std::chrono_literals;

TEST(RightsRequest, C43_the_clock_reminds_at_half_at_four_fifths_and_on_the_last_day) {
    RightsRequest request;
    request.asked = TimePoint{std::chrono::days{20'000} + 17h};
    request.answer_by = LocalDays{std::chrono::days{20'030}};
    struct Case {
        int day, percent, reminder;
    };
    for (auto const& c : {Case{0, 0, 0}, Case{14, 46, 0}, Case{15, 50, 50}, Case{23, 76, 50}, Case{24, 80, 80},
                          Case{29, 96, 80}, Case{30, 100, 100}, Case{45, 150, 100}, Case{-3, 0, 0}}) {
        auto const clock = answer_clock(request, LocalDays{std::chrono::days{20'000 + c.day}});
        EXPECT_EQ(clock.percent, c.percent) << c.day;
        EXPECT_EQ(clock.reminder, c.reminder) << c.day;
    }
}

TEST(RightsRequest, C43_nobody_is_reminded_of_what_was_answered) {
    RightsRequest request;
    request.answer_by = LocalDays{std::chrono::days{1}};
    auto const late = LocalDays{std::chrono::days{9}};
    EXPECT_EQ(answer_clock(request, late).reminder, 100);
    request.state = RightsState::obeyed;
    EXPECT_EQ(answer_clock(request, late).reminder, 0);
    request.state = RightsState::answered;
    request.closed = TimePoint{};
    EXPECT_EQ(answer_clock(request, late).reminder, 0);
}

TEST(RightsRequest, every_word_reads_back) {
    for (auto const* word : {"access", "correct", "erase", "export", "object", "no_recording", "minor"}) {
        EXPECT_EQ(to_string(find_rights_kind(word).value()), word);
    }
    for (auto const* word : {"open", "proof_wanted", "proven", "obeyed", "answered", "refused"}) {
        EXPECT_EQ(to_string(find_rights_state(word).value()), word);
    }
    for (auto const* word : {"none", "not_proven", "someone_else", "nothing_held", "law_keeps_it", "legal_hold",
                             "repeated", "withdrawn"}) {
        EXPECT_EQ(to_string(find_refusal(word).value()), word);
    }
    for (auto const* word : {"everything", "insights", "analytics"}) {
        EXPECT_EQ(to_string(find_objection(word).value()), word);
    }
    for (auto const* word : {"none", "session", "call_back", "judgement"}) {
        EXPECT_EQ(to_string(find_proof(word).value()), word);
    }
    EXPECT_FALSE(find_refusal("because"));
}

}  // namespace
}  // namespace ombrex::model
