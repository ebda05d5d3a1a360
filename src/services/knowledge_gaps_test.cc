// SPDX-License-Identifier: Apache-2.0
#include "services/knowledge_gaps.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

using model::Speaker;
using Words = decltype(model::Turn::text);
constexpr auto no_idea = "I don't know that, I'm afraid. Shall I take a message, so somebody can get back to you?";

/// A caller's words and her reply, and so on.
model::Transcript said(std::vector<std::pair<char const*, char const*>> const& turns) {
    model::Transcript out;
    for (auto const& [caller, agent] : turns) {
        out.push_back({1, Speaker::caller, Words{caller}, {}});
        out.push_back({1, Speaker::agent, Words{agent}, {}});
    }
    return out;
}
std::string text(KnowledgeGap const& gap) { return gap.question.reveal<privacy::Purpose::serve_call>(); }

class KnowledgeGapsTest : public testing::Test {
protected:
    model::Assistant shop;
    KnowledgeGaps gaps{shop};
};

TEST_F(KnowledgeGapsTest, are_the_questions_before_she_said_that_she_does_not_know) {
    gaps.read(said({{"When are you open?", "We're open from 8:30 am."}, {"Do you do balayage?", no_idea}}));
    auto const found = gaps.most_asked(10);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(text(found[0]), "Do you do balayage?");
    EXPECT_EQ(found[0].times, 1);
}

TEST_F(KnowledgeGapsTest, of_one_thing_are_one_and_the_one_asked_most_often_stands_first) {
    gaps.read(said({{"Is there a wheelchair ramp?", no_idea}}));
    gaps.read(said({{"Do you do balayage?", no_idea}}));
    gaps.read(said({{"Hi, do you do balayage please", no_idea}}));
    auto const found = gaps.most_asked(10);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(text(found[0]), "Do you do balayage?");
    EXPECT_EQ(found[0].times, 2);
    EXPECT_EQ(gaps.most_asked(1).size(), 1U);
}

TEST_F(KnowledgeGapsTest, that_the_business_has_closed_since_are_none) {
    shop.faqs = {{"balayage", {"do you do balayage"}, "Yes, from 120 dollars."}};
    gaps.read(said({{"Do you do balayage?", no_idea}}));
    EXPECT_TRUE(gaps.most_asked(10).empty());
}

TEST_F(KnowledgeGapsTest, are_cut_where_somebody_tells_a_story_and_never_within_a_letter) {
    auto const story = std::string(199, 'x') + "öö";
    gaps.read(said({{story.c_str(), no_idea}}));
    EXPECT_EQ(text(gaps.most_asked(1).at(0)), std::string(199, 'x'));
}

}  // namespace
}  // namespace ombrex::services
