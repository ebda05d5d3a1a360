// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ombrex::utf8 {
namespace {

/// One character of one, two, three and four bytes.
constexpr std::string_view mixed = "aé€😀";

TEST(Utf8, counts_characters_and_not_bytes) {
    EXPECT_EQ(code_points(""), 0U);
    EXPECT_EQ(code_points("plain"), 5U);
    EXPECT_EQ(code_points(mixed), 4U);
}

TEST(Utf8, knows_where_each_character_begins_and_ends) {
    std::vector<std::size_t> const starts{0, 1, 3, 6, 10};
    for (std::size_t i = 0; i < starts.size(); ++i) EXPECT_EQ(byte_of_point(mixed, i), starts[i]) << i;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) EXPECT_EQ(character_end(mixed, starts[i]), starts[i + 1]) << i;
    EXPECT_EQ(byte_of_point(mixed, 99), mixed.size());
}

TEST(Utf8, cuts_before_the_character_that_would_not_be_whole) {
    std::vector<std::size_t> const kept{0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
    for (std::size_t most = 0; most < kept.size(); ++most) EXPECT_EQ(whole_within(mixed, most), kept[most]) << most;
}

TEST(Utf8, takes_what_is_no_utf8_in_pieces_that_are_never_empty) {
    std::string const junk(40, '\x80');
    EXPECT_EQ(whole_within(junk, 10), 10U);
    EXPECT_EQ(character_end(junk, 0), junk.size());
    EXPECT_EQ(byte_of_point("\xC3", 1), 1U);
}

}  // namespace
}  // namespace ombrex::utf8
