// SPDX-License-Identifier: Apache-2.0
#include "services/without_cards.h"

#include <gmock/gmock.h>

namespace ombrex::services {
namespace {

using model::Speaker;
using testing::ElementsAre;

std::vector<std::string> kept(std::vector<std::pair<Speaker, std::string>> const& said) {
    model::Transcript turns;
    for (auto const& [who, text] : said) {
        turns.push_back({static_cast<int>(turns.size()), who, decltype(model::Turn::text){text}, {}});
    }
    std::vector<std::string> out;
    for (auto const& turn : without_cards(std::move(turns))) {
        out.push_back(turn.text.reveal<privacy::Purpose::serve_call>());
    }
    return out;
}

TEST(WithoutCards, C12_a_card_said_in_one_turn_leaves_its_last_four_digits) {
    EXPECT_THAT(kept({{Speaker::agent, "How can I help?"},
                      {Speaker::caller, "My card is 4111 1111 1111 1111."},
                      {Speaker::agent, "I heard 4111 1111 1111 1111."}}),
                ElementsAre("How can I help?", "My card is [card ending 1111].", "I heard [card ending 1111]."));
}

TEST(WithoutCards, C12_a_card_said_in_pieces_or_typed_key_by_key_is_masked_too) {
    EXPECT_THAT(kept({{Speaker::caller, "It is four one one one"},
                      {Speaker::agent, "Go on."},
                      {Speaker::caller, "one one one one, one one one one"},
                      {Speaker::agent, "Yes?"},
                      {Speaker::caller, "and one one one one."}}),
                ElementsAre("It is [card]", "Go on.", "[card]", "Yes?", "and [card ending 1111]."));
    std::vector<std::pair<Speaker, std::string>> keys;
    for (auto const key : std::string_view{"5500005555555559"}) keys.emplace_back(Speaker::caller, std::string{key});
    auto const typed = kept(keys);
    EXPECT_EQ(typed.front(), "[card]");
    EXPECT_EQ(typed.back(), "[card ending 9]");
}

TEST(WithoutCards, numbers_of_several_turns_that_make_no_card_stay) {
    EXPECT_THAT(kept({{Speaker::caller, "303 555 0151"}, {Speaker::agent, "When?"}, {Speaker::caller, "9 30"}}),
                ElementsAre("303 555 0151", "When?", "9 30"));
    EXPECT_THAT(kept({{Speaker::caller, "4111 1111"},
                      {Speaker::caller, "no, wait, let me look for it in my bag"},
                      {Speaker::caller, "1111 1111"}}),
                ElementsAre("4111 1111", "no, wait, let me look for it in my bag", "1111 1111"));
}

}  // namespace
}  // namespace ombrex::services
