// SPDX-License-Identifier: Apache-2.0
#include "receptionist/unanswered.h"

#include <gtest/gtest.h>

#include "receptionist/wording.h"

namespace ombrex::receptionist {
namespace {

TEST(Unanswered, is_each_way_of_saying_that_she_does_not_know_and_nothing_else_she_says) {
    auto const locale = language::Locale::en_us;
    Args const args{{"service", "balayage"}, {"list", "a haircut and a shave"}, {"who", "Jo"}};
    for (auto const line :
         {Line::dont_know, Line::dont_know_short, Line::price_unknown, Line::services_no, Line::fact_unknown}) {
        for (unsigned turn = 0; turn < 3; ++turn) EXPECT_TRUE(is_unanswered(render(line, args, locale, turn)));
    }
    for (auto const line : {Line::confused, Line::price, Line::services_yes, Line::help, Line::ask_service,
                            Line::offer_message, Line::nothing_free, Line::fact_no}) {
        for (unsigned turn = 0; turn < 3; ++turn) EXPECT_FALSE(is_unanswered(render(line, args, locale, turn)));
    }
    EXPECT_TRUE(is_unanswered("One moment. I don't know that, I'm afraid")) << "the caller spoke over the rest";
    EXPECT_FALSE(is_unanswered(""));
}

TEST(Unanswered, what_a_business_has_answered_since_is_known) {
    model::Assistant shop;
    EXPECT_FALSE(knows_answer(shop, "Do you do beard colouring?"));
    shop.faqs = {{"colour", {"do you do beard colouring"}, "Yes, from 40 dollars."}};
    EXPECT_TRUE(knows_answer(shop, "Do you do beard colouring?"));
    EXPECT_FALSE(knows_answer(shop, "Can I bring my dog?"));
}

}  // namespace
}  // namespace ombrex::receptionist
