// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/lexicon.h"

#include <gtest/gtest.h>

namespace ombrex::speech::detail {
namespace {

TEST(Lexicon, finds_a_word_in_exactly_its_spelling) {
    auto const lexicon = Lexicon::parse("Denver\tdˈɛnvəɹ\ncan\tkæn\tNone=kˈæn\nshave\tʃˈAv\n").value();
    EXPECT_EQ(lexicon.find("Denver")->usual, "dˈɛnvəɹ");
    EXPECT_EQ(lexicon.find("shave")->usual, "ʃˈAv");
    for (auto const* word : {"denver", "Den", "shaves", "", "zoo", "A"}) EXPECT_FALSE(lexicon.find(word)) << word;
}

TEST(Lexicon, knows_the_way_of_a_role) {
    auto const lexicon = Lexicon::parse("live\tlˈIv\tVERB=lˈɪv\nread\tɹˈid\tADJ=ɹˈɛd\tVBN=ɹˈɛd").value();
    EXPECT_EQ(lexicon.find("live")->as("VERB"), "lˈɪv");
    EXPECT_EQ(lexicon.find("live")->as("NOUN"), "lˈIv");
    EXPECT_EQ(lexicon.find("read")->as("VBN"), "ɹˈɛd");
    EXPECT_EQ(lexicon.find("read")->as("VB"), "ɹˈid");
    EXPECT_EQ(lexicon.find("read")->as(""), "ɹˈid");
}

TEST(Lexicon, stays_whole_when_it_is_moved) {
    auto lexicon = Lexicon::parse("a\tA\n").value();  // short enough for a string to keep it inside itself
    auto const moved = std::move(lexicon);
    EXPECT_EQ(moved.find("a")->usual, "A");
}

TEST(Lexicon, refuses_what_is_not_a_sorted_list_of_words_and_sounds) {
    for (auto const* lines : {"b\tb\na\ta\n", "a\ta\na\ta\n", "a\n", "a\t\n", "a\ta\nb", "\ta\n"}) {
        auto const lexicon = Lexicon::parse(lines);
        ASSERT_FALSE(lexicon) << lines;
        EXPECT_EQ(lexicon.error().code, Errc::invalid_input);
    }
}

}  // namespace
}  // namespace ombrex::speech::detail
