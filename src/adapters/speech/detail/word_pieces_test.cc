// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/word_pieces.h"

#include <gtest/gtest.h>

namespace ombrex::speech::detail {
namespace {

std::string file_of(std::vector<std::string> const& pieces) {
    std::string file;
    for (auto const& piece : pieces) {
        if (piece.size() < 128) {
            file += static_cast<char>(piece.size());
        } else {
            file += static_cast<char>(128 + piece.size() % 128);
            file += static_cast<char>(piece.size() / 128);
        }
        file += piece;
    }
    return file;
}

std::string const long_piece(300, 'a');

WordPieces small() {
    return WordPieces::parse(as_bytes(file_of({"<unk>", "<s>", "</s>", "\u2581hair", "cut", "", long_piece, "\xC3",
                                               "\xA9", "\u2581\u2581"})))
        .value();
}

TEST(WordPieces, writes_words_from_pieces) {
    struct Case {
        std::vector<std::int64_t> tokens;
        std::string text;
    };
    static Case const cases[] = {
        {{3, 4}, "haircut"},
        {{3, 4, 3}, "haircut hair"},
        {{1, 3, 0, 4, 2}, "haircut"},
        {{4, 5, 6}, "cut" + long_piece},
        {{3, 7, 8}, "hair\u00e9"},
        {{3, 7, 4}, "haircut"},  // half a character
        {{3, 8}, "hair"},
        {{9, 3, 9}, "hair"},
        {{}, ""},
        {{9, 5}, ""},
        {{10, 32767, -1}, ""},
    };
    auto const pieces = small();
    EXPECT_EQ(pieces.size(), 10U);
    for (auto const& [tokens, text] : cases) EXPECT_EQ(pieces.text(tokens), text);
}

TEST(WordPieces, refuses_a_file_that_is_cut_off_or_empty) {
    auto const whole = file_of({"<unk>", long_piece});
    for (std::size_t const length :
         {std::size_t{0}, std::size_t{3}, std::size_t{7}, std::size_t{8}, whole.size() - 1}) {
        auto const pieces = WordPieces::parse(as_bytes(std::string_view{whole}.substr(0, length)));
        ASSERT_FALSE(pieces) << length;
        EXPECT_EQ(pieces.error().code, Errc::invalid_input);
    }
}

}  // namespace
}  // namespace ombrex::speech::detail
