// SPDX-License-Identifier: Apache-2.0
#include "services/silent_ranges.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;
using enum model::Speaker;
using audio::TimeRange;
using redaction::MaskedTurn;

constexpr auto length = 60s;

SilentRanges of(std::vector<MaskedTurn> const& turns) { return silent_ranges(turns, length); }

bool is_silent(std::vector<TimeRange> const& ranges, std::chrono::milliseconds at) {
    for (auto const& range : ranges)
        if (range.begin <= at && at < range.end) return true;
    return false;
}

TEST(SilentRanges, C23_covers_a_value_wherever_in_its_turn_it_was_said) {
    // "my number is 07700 900123 after six please", said from 10 s on; the answer comes at 20 s.
    auto const ranges = of({{agent, 5s, 30, {}}, {caller, 10s, 42, {{13, 25}}}, {agent, 20s, 10, {}}});
    ASSERT_EQ(ranges.caller.size(), 1U);
    EXPECT_TRUE(ranges.agent.empty());
    EXPECT_LE(ranges.caller[0].begin, 10s + 13 * 30ms) << "who talks fast is there by then";
    EXPECT_GT(ranges.caller[0].begin, 8s);
    EXPECT_GE(ranges.caller[0].end, 20s - 17 * 30ms) << "who hesitates still has to say the rest";
    EXPECT_LT(ranges.caller[0].end, 21s);
}

TEST(SilentRanges, C23_a_turn_that_is_nothing_but_a_value_is_silent_from_the_question_to_the_answer) {
    auto const ranges = of({{agent, 5s, 30, {}}, {caller, 10s, 11, {{0, 11}}}, {agent, 20s, 10, {}}});
    for (auto const at : {5s, 9s, 10s, 15s, 20s}) EXPECT_TRUE(is_silent(ranges.caller, at)) << at.count();
    EXPECT_FALSE(is_silent(ranges.caller, 4s));
    EXPECT_FALSE(is_silent(ranges.caller, 21s));
}

TEST(SilentRanges, C23_what_the_agent_reads_back_is_silent_in_both_voices) {
    auto const ranges = of({{agent, 5s, 40, {{10, 25}}}, {caller, 9s, 4, {}}, {agent, 12s, 10, {}}});
    for (auto const at : {6s, 8s, 9s}) {
        EXPECT_TRUE(is_silent(ranges.agent, at)) << at.count();
        EXPECT_TRUE(is_silent(ranges.caller, at)) << at.count();
    }
    EXPECT_TRUE(is_silent(ranges.agent, 11s)) << "he may go on while the caller says yes";
    EXPECT_FALSE(is_silent(ranges.caller, 11s));
}

TEST(SilentRanges, C23_times_that_cannot_be_right_silence_the_whole_turn) {
    struct Case {
        char const* what;
        std::vector<MaskedTurn> turns;
    };
    for (auto const& [what, turns] : std::vector<Case>{
             {"more letters than fit", {{agent, 5s, 5, {}}, {caller, 10s, 900, {{400, 420}}}, {agent, 11s, 3, {}}}},
             {"the next turn is of the same moment", {{caller, 10s, 20, {{5, 12}}}, {agent, 10s, 3, {}}}},
             {"the next turn is earlier", {{caller, 10s, 20, {{5, 12}}}, {agent, 8s, 3, {}}}},
             {"it is the last", {{caller, 10s, 20, {{5, 12}}}}},
         })
        for (auto const at : {10500ms, 11000ms, 11500ms}) EXPECT_TRUE(is_silent(of(turns).caller, at)) << what;
}

TEST(SilentRanges, nothing_personal_is_no_silence) {
    auto const ranges = of({{agent, 0s, 30, {}}, {caller, 10s, 42, {}}});
    EXPECT_TRUE(ranges.caller.empty() && ranges.agent.empty());
}

}  // namespace
}  // namespace ombrex::services
