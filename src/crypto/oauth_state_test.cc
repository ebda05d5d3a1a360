// SPDX-License-Identifier: Apache-2.0
#include "crypto/oauth_state.h"

#include <gtest/gtest.h>

namespace ombrex::crypto {
namespace {

using namespace std::chrono_literals;

StateKey state_key(std::uint64_t seed) {
    SeededRandom random{seed};
    return MasterKey::generate(random).derive<KeyUse::state>();
}

class OauthStatesTest : public testing::Test {
protected:
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 9 / 16} + 12h};
    OauthStates const states{state_key(1), clock, 600s};
    Id128 const attempt{{1}}, session{{2}};
    std::string const state = states.sign({attempt, session, "google"});
};

TEST_F(OauthStatesTest, C33_names_its_attempt_to_the_browser_that_set_out) {
    EXPECT_EQ(states.check(state, session, "google").value(), attempt);
    EXPECT_EQ(state.size(), 75U);
    EXPECT_EQ(state.find(session.to_string()), std::string::npos);
}

TEST_F(OauthStatesTest, C33_is_over_after_the_time_that_it_was_given) {
    clock.advance(600s - 1us);
    EXPECT_TRUE(states.check(state, session, "google"));
    clock.advance(1us);
    EXPECT_FALSE(states.check(state, session, "google"));
    ManualClock const before{clock.now() - 24h};
    OauthStates const back{state_key(1), before, 600s};
    EXPECT_FALSE(back.check(state, session, "google")) << "a clock that went back makes none longer";
}

TEST_F(OauthStatesTest, C33_of_another_session_provider_or_key_is_none) {
    EXPECT_FALSE(states.check(state, Id128{{3}}, "google"));
    EXPECT_FALSE(states.check(state, session, "microsoft"));
    EXPECT_FALSE((OauthStates{state_key(2), clock, 600s}.check(state, session, "google")));
}

TEST_F(OauthStatesTest, C33_one_changed_character_is_enough_and_so_is_one_more_or_less) {
    for (std::size_t i = 0; i < state.size(); ++i) {
        auto altered = state;
        altered[i] = altered[i] == 'A' ? 'B' : 'A';
        EXPECT_EQ(states.check(altered, session, "google").error().code, Errc::denied) << i;
    }
    for (auto const& other : {std::string{}, state.substr(1), state + "A", state + state, std::string(10'000, 'A')}) {
        EXPECT_FALSE(states.check(other, session, "google"));
    }
}

}  // namespace
}  // namespace ombrex::crypto
