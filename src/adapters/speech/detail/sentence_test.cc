// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/sentence.h"

#include <gtest/gtest.h>

namespace ombrex::speech::detail {
namespace {

/// Words as they are, marks in brackets, a blank where the voice gets one.
std::string shown(std::string_view sentence) {
    std::string out;
    for (auto const& piece : pieces_of(sentence)) {
        out += piece.space_before ? " " : "";
        out += piece.is_mark ? "[" + piece.text + "]" : piece.text;
    }
    return out;
}

TEST(Sentence, is_split_into_words_and_marks) {
    struct Case {
        char const *sentence, *pieces;
    };
    static constexpr Case cases[] = {
        {"Hello, this is Jo.", "Hello[,] this is Jo[.]"},
        {"What's that?", "What's that[?]"},
        {"the owner’s dog", "the owner's dog"},
        {"the owners' dog", "the owners dog"},
        {"'quoted'", "quoted"},
        {"half-past two", "half past two"},
        {"yes – no", "yes [—] no"},
        {"yes—no", "yes[—] no"},
        {"“Well…” (she said)", "Well[…] she said"},
        {"25%", "two five percent"},
        {"a@b", "a at b"},
        {"café Zoë", "café Zoë"},
        {"", ""},
        {" '() ", ""},
        {"...", "[.][.][.]"},
    };
    for (auto const& [sentence, pieces] : cases) EXPECT_EQ(shown(sentence), pieces) << sentence;
}

TEST(Sentence, broken_text_does_no_harm) {
    for (auto const* text : {"\xFF", "\x80\x80\x80", "a\xC3", "\xE2\x80"}) EXPECT_LE(pieces_of(text).size(), 2U);
}

TEST(Sentence, symbols_are_code_points) {
    EXPECT_EQ(symbols_of("aé—"), (std::vector<std::string_view>{"a", "é", "—"}));
    EXPECT_TRUE(symbols_of("").empty());
}

}  // namespace
}  // namespace ombrex::speech::detail
