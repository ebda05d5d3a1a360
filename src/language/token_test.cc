// SPDX-License-Identifier: Apache-2.0
#include "language/token.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace ombrex::language {
namespace {

/// "a~b" says that b touches a, "a b" that a space stands between.
std::string shown(Tokens const& tokens) {
    std::string text;
    for (auto const& token : tokens) {
        if (!text.empty()) text += token.touches ? '~' : ' ';
        text += token.text;
    }
    return text;
}

TEST(Token, splits_what_recognisers_and_people_write) {
    struct Case {
        char const *source, *tokens;
    };
    for (auto const& [source, tokens] : {
             Case{"", ""},
             Case{"  \t\n", ""},
             Case{"monday at ten", "monday at ten"},
             Case{"Monday, at 3:30 PM.", "monday~, at 3~:~30 pm~."},
             Case{"9.30am", "9~.~30~am"},
             Case{"July 7th", "july 7~th"},
             Case{"10/12", "10~/~12"},
             Case{"$30 or £25.50", "$~30 or £~25~.~50"},
             Case{"K-O-W", "k~-~o~-~w"},
             Case{"four o'clock", "four o'clock"},
             Case{"four o\u2019clock", "four o'clock"},
             Case{"the clients' day", "the clients~' day"},
             Case{"'twas", "'~twas"},
             Case{"A7K2", "a~7~k~2"},
             Case{"p.m.", "p~.~m~."},
             Case{"a\u00A0b", "a b"},
             Case{"twenty\u2013two\u2026", "twenty~\u2013~two~\u2026"},
         }) {
        EXPECT_EQ(shown(Tokens{source}), tokens) << source;
    }
}

TEST(Token, folds_latin_capitals_and_leaves_other_scripts) {
    struct Case {
        char const *source, *folded;
    };
    for (auto const& [source, folded] : {
             Case{"JOSÉ", "josé"},
             Case{"Øystein Ångström", "øystein ångström"},
             Case{"ŁUKASZ ŻÓŁĆ", "łukasz żółć"},
             Case{"ĽŇŸ", "ľňÿ"},
             Case{"İ", "i"},
             Case{"Київ", "Київ"},
             Case{"ñandú", "ñandú"},
         }) {
        EXPECT_EQ(shown(Tokens{source}), folded) << source;
    }
}

TEST(Token, counts_code_points_and_bytes_apart) {
    Tokens const tokens{"¿José at 9?"};
    ASSERT_EQ(tokens.size(), 5u);
    EXPECT_EQ(tokens[1].begin, 1u);
    EXPECT_EQ(tokens[1].end, 5u);
    EXPECT_EQ(tokens[1].byte_begin, 2u);
    EXPECT_EQ(tokens[1].byte_end, 7u);
    EXPECT_EQ(tokens[3].text, "9");
    EXPECT_EQ(tokens[3].begin, 9u);
    EXPECT_EQ(tokens[3].kind, TokenKind::digits);
    EXPECT_EQ(tokens[4].kind, TokenKind::punctuation);
}

TEST(Token, takes_bytes_that_are_no_text) {
    struct Case {
        std::string_view source;
        std::size_t tokens;
        std::uint32_t points;
    };
    for (auto const& [source, count, points] : {
             Case{"a\xFFz", 3, 3},
             Case{"\xC3", 1, 1},
             Case{"\xE2\x82", 2, 2},
             Case{"\xED\xA0\x80", 3, 3},
             Case{"\xF4\x90\x80\x80", 4, 4},
             Case{"\xC0\xAF", 2, 2},
         }) {
        Tokens const tokens{source};
        ASSERT_EQ(tokens.size(), count);
        EXPECT_EQ(tokens[count - 1].end, points);
    }
}

TEST(Token, survives_being_moved_and_assigned_again) {
    Tokens first{"ten"};
    Tokens const moved = std::move(first);
    EXPECT_EQ(shown(moved), "ten");

    Tokens again{"one two three"};
    again.assign("a much longer utterance than the one before, so that more room is needed");
    again.assign("four");
    EXPECT_EQ(shown(again), "four");
    EXPECT_TRUE(again.from(1).empty());
    EXPECT_TRUE(again.from(9).empty());
}

}  // namespace
}  // namespace ombrex::language
