// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "receptionist/fake_desk.h"

namespace ombrex::receptionist {
namespace {

Heard hear(std::string_view said, model::Assistant const& assistant, Question asked = Question::none) {
    return understand(said, testing::asked(assistant, asked));
}

TEST(Understand, finds_what_a_sentence_does) {
    auto const salon = testing::salon();
    struct Case {
        char const* said;
        Act act;
    };
    for (auto const& [said, act] : {
             Case{"Can you squeeze me in today at three thirty?", Act::book},
             Case{"Is October the fifth at quarter to eleven available?", Act::ask_free},
             Case{"What's the earliest Jo can see me?", Act::soonest},
             Case{"I need to cancel my appointment on Friday at two.", Act::cancel},
             Case{"I can't make it on Friday", Act::cancel},
             Case{"Can I move my two o'clock to half past three?", Act::move},
             Case{"When is my appointment again?", Act::lookup},
             Case{"I'm running ten minutes late, is that okay?", Act::late},
             Case{"How much is a haircut?", Act::ask_price},
             Case{"Are you open on Columbus Day?", Act::ask_hours},
             Case{"How long does a hot shave take?", Act::ask_duration},
             Case{"Do you do beard trims as well?", Act::ask_do_you},
             Case{"Hang on, is this a machine?", Act::robot},
             Case{"Can I talk to a real person, please?", Act::human},
             Case{"I don't want this call recorded.", Act::no_recording},
             Case{"Please don't record me, and delete my number afterwards.", Act::erase},
             Case{"Who gets to hear this recording?", Act::privacy_question},
             Case{"what information do you hold about me", Act::access},
             Case{"stop using my data for marketing", Act::object},
             Case{"Use the number I'm calling from, please.", Act::use_caller_id},
             Case{"can someone call me back", Act::message},
             Case{"he's having chest pains", Act::medical},
             Case{"I can smell gas", Act::gas},
             Case{"we've been trying to reach you about your car's extended warranty", Act::spam},
             Case{"sorry, wrong number", Act::wrong_number},
             Case{"say that again please", Act::repeat},
         }) {
        EXPECT_TRUE(hear(said, salon).does(act)) << said;
    }
}

TEST(Understand, does_not_hear_what_was_not_said) {
    auto const salon = testing::salon();
    EXPECT_FALSE(hear("do they have a good rating", salon).does(Act::goodbye));
    EXPECT_FALSE(hear("yes that's all correct", salon).does(Act::finished));
    EXPECT_FALSE(hear("can you give me their address", salon).does(Act::message));
    EXPECT_FALSE(hear("do they have a number I could call", salon).does(Act::use_caller_id));
    EXPECT_FALSE(hear("what time are you open on friday", salon).about_other);
    EXPECT_FALSE(hear("what is the price of a haircut", salon).name);
}

TEST(Understand, finds_services_and_people_that_recognisers_mishear) {
    auto const salon = testing::salon();
    EXPECT_EQ(hear("a hair cut with joe park", salon).services.at(0).service->name, "Haircut");
    EXPECT_EQ(hear("a hair cut with joe park", salon).staff.at(0).staff->name, "Jo Park");
    auto const rather = hear("I'd rather have the shave than the haircut", salon);
    ASSERT_EQ(rather.services.size(), 2U);
    EXPECT_FALSE(rather.services[0].denied);
    EXPECT_TRUE(rather.services[1].denied);
}

TEST(Understand, drops_what_recognisers_make_up) {
    auto const salon = testing::salon();
    EXPECT_EQ(hear("0. Haircut on Friday", salon).text, "Haircut on Friday");
    EXPECT_EQ(hear("\"' a haircut", salon).text, "a haircut");
    EXPECT_EQ(hear("I-I'd like a c-cut", salon).text, "I'd like a cut");
    EXPECT_EQ(hear("a check-up at 0.30", salon).text, "a check-up at 0.30");
    EXPECT_EQ(hear("10. Hi there", salon).text, "Hi there");
    EXPECT_EQ(hear("2. Please.", salon, Question::time).text, "2. Please.");
    EXPECT_EQ(hear("0 7 2 0", salon).text, "0 7 2 0");
}

TEST(Understand, guesses_no_service_from_other_words) {
    auto const salon = testing::salon();
    for (auto const* said : {"hi could you fit me in on friday", "how about thursday at two", "I could come on monday",
                             "do you have anything this afternoon", "where could I park on friday",
                             "or could we do tuesday", "I'd like to have the afternoon on friday",
                             "yes please book it on friday", "Hello, is it possible to get in tomorrow morning?"}) {
        EXPECT_FALSE(hear(said, salon).guessed_service) << said;
    }
    EXPECT_EQ(hear("a hot shape on friday", salon).guessed_service->service->name, "Hot shave");
}

TEST(Understand, finds_the_question_of_the_list_by_meaning) {
    auto const salon = testing::salon();
    for (auto const* said : {"where can I leave my car, is there parking?", "is there a car park", "parking?"}) {
        auto const* const faq = hear(said, salon).faq;
        ASSERT_NE(faq, nullptr) << said;
        EXPECT_EQ(faq->key, "parking");
    }
    EXPECT_EQ(hear("do you sell gift vouchers?", salon).faq, nullptr);
}

TEST(Understand, masks_what_must_not_be_kept) {
    auto const salon = testing::salon();
    struct Case {
        char const* said;
        char const* kept;
    };
    for (auto const& [said, kept] : {
             Case{"it's 4111 1111 1111 1111 thanks", "it's [number removed] thanks"},
             Case{"card four one one one, one one one one, one one one one, one one one one", "card [number removed]"},
             Case{"my passport number is X 1 2 3 4 5 6 7", "my passport number is [number removed]"},
             Case{"my number is 303 555 0151", "my number is 303 555 0151"},
         }) {
        EXPECT_EQ(hear(said, salon).text, kept);
    }
}

TEST(Understand, tells_anothers_appointment_from_his_own) {
    auto const salon = testing::salon();
    for (auto const* said :
         {"what time is Sam Reed's appointment on Friday?", "when is sam reed coming in", "is she booked in today",
          "when is his appointment", "can you tell me when my wife's appointment is"}) {
        EXPECT_TRUE(hear(said, salon).about_other) << said;
    }
    for (auto const* said :
         {"when is my appointment", "move my appointment please", "book an appointment for my son", "is Jo in today"}) {
        EXPECT_FALSE(hear(said, salon).about_other) << said;
    }
}

TEST(Understand, splits_the_old_time_from_the_new) {
    auto const heard =
        hear("I'm booked in on Friday at two, could you move it to half past three the same day?", testing::salon());
    auto const* const at = std::get_if<language::when::At>(&heard.when.meaning);
    ASSERT_NE(at, nullptr);
    EXPECT_EQ(ombrex::to_string(at->at), "2026-09-18T15:30");
}

}  // namespace
}  // namespace ombrex::receptionist
