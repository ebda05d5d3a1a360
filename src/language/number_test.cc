// SPDX-License-Identifier: Apache-2.0
#include "language/number.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace ombrex::language {
namespace {

struct Read {
    char const* source;
    std::int64_t value;
    std::size_t left;  // tokens not taken
};

constexpr std::size_t nothing = 99;

template <class Reader>
void expect_reads(Reader read, std::initializer_list<Read> cases) {
    for (auto const& [source, value, left] : cases) {
        Tokens const tokens{source};
        auto const got = read(tokens.all());
        if (left == nothing) {
            EXPECT_FALSE(got) << source;
            continue;
        }
        ASSERT_TRUE(got) << source;
        EXPECT_EQ(got->value, value) << source;
        EXPECT_EQ(tokens.size() - got->tokens, left) << source;
    }
}

TEST(Number, reads_cardinals_in_words_and_figures) {
    expect_reads(read_cardinal, {
                                    {"zero", 0, 0},
                                    {"seven", 7, 0},
                                    {"twelve people", 12, 1},
                                    {"twenty two", 22, 0},
                                    {"Twenty-Two", 22, 0},
                                    {"forty - two", 40, 2},
                                    {"twenty twelve", 20, 1},
                                    {"five six", 5, 1},
                                    {"two hundred and five", 205, 0},
                                    {"two hundred five", 205, 0},
                                    {"a hundred", 100, 0},
                                    {"a hundred and", 100, 1},
                                    {"hundred", 100, 0},
                                    {"nineteen hundred", 1900, 0},
                                    {"three thousand", 3000, 0},
                                    {"two thousand and six", 2006, 0},
                                    {"one million two hundred thousand and one", 1'200'001, 0},
                                    {"nine hundred and ninety nine billion", 999'000'000'000, 0},
                                    {"1,250", 1250, 0},
                                    {"1,25", 1, 2},
                                    {"22", 22, 0},
                                    {"5 hundred", 500, 0},
                                    {"10 am", 10, 1},
                                    {"a", 0, nothing},
                                    {"a five", 0, nothing},
                                    {"oh", 0, nothing},
                                    {"fifth", 0, nothing},
                                    {"twenty second", 0, nothing},
                                    {"one thousand billion", 1000, 1},
                                    {"9999999999999", 0, nothing},
                                    {"", 0, nothing},
                                });
}

TEST(Number, reads_ordinals_in_words_and_figures) {
    expect_reads(read_ordinal, {
                                   {"first", 1, 0},
                                   {"second", 2, 0},
                                   {"twenty second of june", 22, 2},
                                   {"twenty-first", 21, 0},
                                   {"thirtieth", 30, 0},
                                   {"hundred and first", 101, 0},
                                   {"two hundredth", 200, 0},
                                   {"thousandth", 1000, 0},
                                   {"7th", 7, 0},
                                   {"22nd", 22, 0},
                                   {"7 th", 0, nothing},
                                   {"twenty two", 0, nothing},
                                   {"7", 0, nothing},
                               });
}

TEST(Number, reads_four_digits_in_pairs) {
    expect_reads(read_pairs, {
                                 {"nineteen oh four", 1904, 0},
                                 {"twenty twenty six", 2026, 0},
                                 {"twelve forty five main street", 1245, 2},
                                 {"seventeen fifteen", 1715, 0},
                                 {"ten o five", 1005, 0},
                                 {"20 26", 2026, 0},
                                 {"twenty six", 0, nothing},
                                 {"oh four ten", 0, nothing},
                                 {"nine thirty", 0, nothing},
                             });
}

TEST(Number, reads_runs_of_digits) {
    struct Case {
        char const *source, *digits;
        std::size_t left;
    };
    for (auto const& [source, digits, left] : {
             Case{"four one five", "415", 0},
             Case{"double five triple two", "55222", 0},
             Case{"treble oh seven", "0007", 0},
             Case{"oh two oh seven nine", "02079", 0},
             Case{"o one", "01", 0},
             Case{"eight hundred five five five", "800555", 0},
             Case{"five thousand", "5000", 0},
             Case{"fifty five twelve", "5512", 0},
             Case{"415-555-0132", "4155550132", 0},
             Case{"415) 555", "415555", 0},
             Case{"four one five dash five", "4155", 0},
             Case{"four one five, please", "415", 2},
             Case{"double 5", "55", 0},
         }) {
        Tokens const tokens{source};
        auto const got = read_digits(tokens.all());
        ASSERT_TRUE(got) << source;
        EXPECT_EQ(got->digits, digits) << source;
        EXPECT_EQ(tokens.size() - got->tokens, left) << source;
    }
    for (auto const* none : {"", "hundred", "double trouble", "first", "hello"}) {
        EXPECT_FALSE(read_digits(Tokens{none}.all())) << none;
    }
}

TEST(Number, says_numbers_as_each_locale_does) {
    struct Case {
        std::int64_t value;
        char const *us, *gb;
    };
    for (auto const& [value, us, gb] : {
             Case{0, "zero", "zero"},
             Case{13, "thirteen", "thirteen"},
             Case{40, "forty", "forty"},
             Case{99, "ninety nine", "ninety nine"},
             Case{100, "one hundred", "one hundred"},
             Case{205, "two hundred five", "two hundred and five"},
             Case{1006, "one thousand six", "one thousand and six"},
             Case{1250, "one thousand two hundred fifty", "one thousand two hundred and fifty"},
             Case{1'000'000, "one million", "one million"},
             Case{-3, "minus three", "minus three"},
         }) {
        EXPECT_EQ(say_number(value, Locale::en_us), us);
        EXPECT_EQ(say_number(value, Locale::en_gb), gb);
    }
}

TEST(Number, reads_back_every_number_it_says) {
    for (std::int64_t n = 0; n < 1'000'000; n = n < 2200 ? n + 1 : n * 3 + 1) {
        for (auto const locale : {Locale::en_us, Locale::en_gb}) {
            Tokens const words{say_number(n, locale)};
            auto const cardinal = read_cardinal(words.all());
            ASSERT_TRUE(cardinal && cardinal->value == n && cardinal->tokens == words.size()) << n;
            if (n == 0) continue;
            Tokens const place{say_ordinal(n, locale)};
            auto const ordinal = read_ordinal(place.all());
            ASSERT_TRUE(ordinal && ordinal->value == n && ordinal->tokens == place.size()) << say_ordinal(n, locale);
        }
    }
}

TEST(Number, says_digits_in_groups) {
    constexpr std::array<std::size_t, 3> phone{3, 3, 4};
    EXPECT_EQ(say_digits("4155550132", phone, Locale::en_us), "four one five, five five five, zero one three two");
    EXPECT_EQ(say_digits("0207", {}, Locale::en_gb), "oh two oh seven");
    EXPECT_EQ(say_digits("41-5", std::span{phone}.first(1), Locale::en_us), "four one five");
    EXPECT_EQ(say_digits("", phone, Locale::en_us), "");
}

}  // namespace
}  // namespace ombrex::language
