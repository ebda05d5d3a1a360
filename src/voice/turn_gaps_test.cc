// SPDX-License-Identifier: Apache-2.0
#include "voice/turn_gaps.h"

#include <gtest/gtest.h>

namespace ombrex::voice {
namespace {

constexpr std::size_t ms = audio::narrow_rate / 1000;

/// Speech of both sides, by the millisecond, on a tape of ten seconds with a turn in each five.
struct Case {
    char const* what;
    std::vector<std::pair<int, int>> caller, agent;
    std::vector<int> gaps;  // -1: cut off
};

void sound(std::vector<audio::Sample>& tape, std::vector<std::pair<int, int>> const& spans) {
    for (auto const& [from, until] : spans) {
        for (std::size_t i = static_cast<std::size_t>(from) * ms; i < static_cast<std::size_t>(until) * ms; ++i) {
            tape[i] = static_cast<audio::Sample>(i / 10 % 2 == 0 ? 6'000 : -6'000);
        }
    }
}

std::vector<int> gaps_of(Case const& test, std::variant<AfterAgent, IntoReply, AfterOwnSilence> when = AfterAgent{}) {
    CallTape tape;
    tape.caller.resize(10'000 * ms);
    tape.agent.resize(10'000 * ms);
    sound(tape.caller, test.caller);
    sound(tape.agent, test.agent);
    tape.turns = {{0, 0, 2'500 * ms}, {1, 5'000 * ms, 7'500 * ms}};
    CallerScript script;
    script.turns = {{.text = {}, .sound = {}, .keys = {}, .when = when},
                    {.text = {}, .sound = {}, .keys = {}, .when = when}};
    std::vector<int> out;
    for (auto const& gap : turn_gaps(tape, script)) out.push_back(gap.cut_off ? -1 : static_cast<int>(gap.gap.count()));
    return out;
}

TEST(TurnGaps, are_measured_from_the_last_sound_of_the_one_to_the_first_of_the_other) {
    std::vector<Case> const cases{
        {"two answers", {{100, 2'000}, {5'100, 7'000}}, {{2'500, 4'000}, {7'700, 9'000}}, {500, 700}},
        {"a pause inside", {{100, 900}, {1'600, 2'000}}, {{2'600, 4'000}}, {600}},
        {"a click is no speech", {{100, 2'000}, {2'300, 2'310}}, {{2'150, 2'160}, {2'500, 4'000}}, {500}},
        {"cut off in a pause", {{100, 900}, {1'600, 2'000}}, {{1'300, 1'700}, {2'600, 4'000}}, {-1}},
        {"the end of the last reply is none", {{100, 2'000}}, {{0, 300}, {2'500, 3'000}}, {500}},
        {"no answer", {{100, 2'000}}, {}, {}},
    };
    for (auto const& test : cases) EXPECT_EQ(gaps_of(test), test.gaps) << test.what;
}

TEST(TurnGaps, leave_out_what_was_said_into_a_reply) {
    Case const test{"", {{100, 2'000}}, {{0, 600}, {2'500, 4'000}}, {}};
    EXPECT_TRUE(gaps_of(test, IntoReply{}).empty());
}

}  // namespace
}  // namespace ombrex::voice
