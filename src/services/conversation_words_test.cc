// SPDX-License-Identifier: Apache-2.0
#include "services/conversation_words.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

TEST(ConversationWords, call_a_business_an_agent_and_a_call_a_conversation) {
    EXPECT_EQ(agent_id({}), "agent_00000000000000000000000000000000");
    EXPECT_EQ(conversation_id({}), "conv_00000000000000000000000000000000");
}

TEST(ConversationWords, success_is_what_the_business_wanted) {
    using enum model::Outcome;
    for (auto const wanted : {booked, moved, cancelled, message, transferred, answered, emergency}) {
        EXPECT_EQ(success_word(wanted), "success") << to_string(wanted);
    }
    EXPECT_EQ(success_word(spam), "unknown");
    EXPECT_EQ(success_word(wrong_number), "unknown");
    EXPECT_EQ(success_word(abandoned), "failure");
}

}  // namespace
}  // namespace ombrex::services
