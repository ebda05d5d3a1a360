// SPDX-License-Identifier: Apache-2.0
#include "voice/prompt_cache.h"

#include <gtest/gtest.h>

#include "voice/mock_speech.h"

namespace ombrex::voice {
namespace {

TEST(PromptCache, knows_the_clauses_of_what_it_was_given_and_nothing_else) {
    MockSynthesizer mouth;
    std::vector<std::string> const texts{"Hello. How can I help?", "Hello."};
    PromptCache const cache{mouth, texts, Deadline{MonoTime::max()}};
    EXPECT_EQ(cache.size(), 2U);
    ASSERT_NE(cache.find("Hello."), nullptr);
    EXPECT_EQ(*cache.find("How can I help?"), mouth.say("How can I help?", Deadline{MonoTime::max()}).value());
    EXPECT_EQ(cache.find("Hello. How can I help?"), nullptr);
}

}  // namespace
}  // namespace ombrex::voice
