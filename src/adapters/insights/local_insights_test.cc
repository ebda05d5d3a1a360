// SPDX-License-Identifier: Apache-2.0
#include "adapters/insights/local_insights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace ombrex::adapters::insights {
namespace {

using model::InsightLabel;
using privacy::Purpose;
using testing::HasSubstr;
using testing::Not;

/// "a: ..." is the agent's turn, "c: ..." the caller's.
model::Transcript call(std::initializer_list<std::string_view> turns) {
    model::Transcript transcript;
    for (auto const turn : turns)
        transcript.push_back({static_cast<int>(transcript.size()),
                              turn.starts_with("a") ? model::Speaker::agent : model::Speaker::caller,
                              decltype(model::Turn::text){std::string{turn.substr(3)}},
                              {}});
    return transcript;
}

std::string summary(model::Insight const& insight) { return insight.summary.reveal<Purpose::call_analysis>(); }

std::size_t words(std::string const& text) {
    std::istringstream in{text};
    std::size_t count = 0;
    for (std::string word; in >> word;) ++count;
    return count;
}

struct Case {
    model::Transcript call;
    InsightLabel label;
    int sentiment;
    std::vector<std::string> told;
    std::vector<std::string> not_told;
};

std::vector<Case> cases() {
    return {
        {call({"a: Thanks for calling Alder Street Barbers. How can I help?",
               "c: Hi, could I book a fade for Thursday?", "a: Marco has two thirty or four on Thursday.",
               "c: Two thirty works.", "a: You're booked for a fade with Marco on Thursday at two thirty.",
               "c: Great, thanks."}),
         InsightLabel::appointment_booked,
         0,
         {"fade", "Thursday", "two thirty"},
         {"cancel", "refund"}},
        {call({"a: Harbour Vets, good morning.",
               "c: Hello, I have a nine o'clock on Monday for the puppy and need to move it.",
               "a: We have Wednesday at eleven.", "c: Wednesday at eleven is fine.",
               "a: I've moved the puppy's check to Wednesday at eleven.", "c: Thanks, bye."}),
         InsightLabel::appointment_changed,
         0,
         {"Wednesday", "puppy"},
         {"cancelled"}},
        {call({"a: Quill Accountants.", "c: Is Bea about? It's about my tax return, the deadline is Friday.",
               "a: Bea is in a meeting. Shall I take a message?",
               "c: Please tell her I have the forms ready for collection.", "a: I'll pass that on to Bea.", "c: Ta."}),
         InsightLabel::message_taken,
         0,
         {"tax return", "Bea"},
         {"booked"}},
        {call({"a: Northside Dental.",
               "c: My crown came out and I'd like someone to call me back about an emergency slot.",
               "a: The nurse will call you back before noon.", "c: Okay."}),
         InsightLabel::callback_requested,
         0,
         {"crown", "noon"},
         {"booked"}},
        {call({"a: Pump & Pipe.", "c: Your man never turned up, for the third time. It's a disgrace, I'm disgusted.",
               "a: I'm very sorry. I've logged a complaint and the owner will ring you today.",
               "c: I've been waiting since eight, this is ridiculous."}),
         InsightLabel::complaint,
         -1,
         {"third time", "ring you today"},
         {"happy", "booked"}},
        {call({"a: Bright Spark Electrical.",
               "c: There are sparks coming out of the fuse box and I can smell burning, it's on fire!",
               "a: Please leave the house now and call nine nine nine.", "c: Okay, I'm scared, we're going."}),
         InsightLabel::emergency,
         -1,
         {"sparks", "leave the house"},
         {"booked"}},
        {call({"a: Cedar Bakery.", "c: Do you do gluten free birthday cakes?",
               "a: We do, from twenty eight pounds, with three days' notice.",
               "c: Oh that's wonderful, thank you so much, you've been so helpful!"}),
         InsightLabel::question_answered,
         1,
         {"gluten free", "twenty eight pounds"},
         {"booked", "complain"}},
        {call({"a: Elm Garage.",
               "c: Hi, I'm calling to let you know your Google listing is not verified and we're offering a fix.",
               "a: We're not interested, please take us off your list.", "c: It only takes a minute."}),
         InsightLabel::spam,
         0,
         {"sales call", "Google listing"},
         {"accepted"}},
    };
}

TEST(LocalInsights, C7_tells_what_became_of_a_call_from_its_words_alone) {
    for (auto const& [transcript, label, sentiment, told, not_told] : cases()) {
        auto const insight = LocalInsights{}.make(transcript, {});
        auto const text = summary(insight);
        EXPECT_EQ(to_string(insight.label), to_string(label)) << text;
        EXPECT_EQ(insight.mood.sentiment, sentiment) << text << insight.mood.score;
        EXPECT_LE(words(text), 70U);
        for (auto const& fact : told) EXPECT_THAT(text, HasSubstr(fact));
        for (auto const& claim : not_told) EXPECT_THAT(text, Not(HasSubstr(claim)));
    }
}

TEST(LocalInsights, C7_events_outweigh_words) {
    auto const transcript = cases()[0].call;
    model::Slot const slot{
        LocalMinutes{std::chrono::local_days{std::chrono::year{2026} / 9 / 17} + std::chrono::minutes{14 * 60 + 30}},
        "Marco", "Fade"};
    auto const cancelled =
        LocalInsights{}.make(transcript, {.outcome = model::Outcome::cancelled, .cancelled = {slot}});
    EXPECT_EQ(cancelled.label, InsightLabel::appointment_cancelled);
    EXPECT_THAT(summary(cancelled), HasSubstr("Cancelled: Fade with Marco, Thursday 17 September at 14:30."));

    auto const booked = LocalInsights{}.make(transcript, {.outcome = model::Outcome::booked, .booked = {slot}});
    EXPECT_THAT(summary(booked), HasSubstr("Booked: Fade with Marco, Thursday 17 September at 14:30."));
}

TEST(LocalInsights, words_tell_a_complaint_from_a_plain_message) {
    auto const insight = LocalInsights{}.make(
        cases()[4].call,
        {.outcome = model::Outcome::message, .messages = {{.addressee = "owner", .urgency = model::Urgency::normal}}});
    EXPECT_EQ(insight.label, InsightLabel::complaint);
    EXPECT_EQ(insight.urgency, model::Urgency::high);
    EXPECT_THAT(summary(insight), HasSubstr("Message for owner."));
    EXPECT_EQ(insight.next_step.reveal<Purpose::call_analysis>(), "Call back");
}

TEST(LocalInsights, evidence_points_at_the_words_that_are_quoted) {
    auto const transcript = cases()[2].call;
    auto const insight = LocalInsights{}.make(transcript, {});
    ASSERT_FALSE(insight.evidence.empty());
    for (auto const& [turn, begin, end] : insight.evidence) {
        auto const& said = transcript.at(turn).text.reveal<Purpose::call_analysis>();  // ASCII: a point is a byte
        EXPECT_THAT(summary(insight), HasSubstr(said.substr(begin, end - begin)));
    }
}

TEST(LocalInsights, a_call_without_words_still_has_an_insight) {
    auto const insight = LocalInsights{}.make({}, {.outcome = model::Outcome::abandoned});
    EXPECT_EQ(insight.label, InsightLabel::abandoned);
    EXPECT_EQ(insight.mood.sentiment, 0);
    EXPECT_FALSE(summary(insight).empty());
    EXPECT_EQ(LocalInsights{}.make({}, {}).label, InsightLabel::question_answered);
}

}  // namespace
}  // namespace ombrex::adapters::insights
