// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/word_errors.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace ombrex::bench {
namespace {

using Words = std::vector<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

Words split(std::string_view text) {
    static std::map<char, std::string_view> const spoken{
        {'@', "at"}, {'_', "underscore"}, {'&', "and"}, {'%', "percent"}};
    Words words(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        bool const inside = i > 0 && i + 1 < text.size() && is_letter(text[i - 1]) && is_letter(text[i + 1]);
        if (is_letter(c) || is_digit(c)) {
            if (!words.back().empty() && is_digit(words.back().back()) != is_digit(c)) words.emplace_back();
            words.back() += static_cast<char>(std::tolower(c));
        } else if (auto const found = spoken.find(c); found != spoken.end()) {
            words.insert(words.end(), {std::string{found->second}, ""});
        } else if (c == '.' && inside) {
            words.insert(words.end(), {"dot", ""});
        } else if (c != '\'') {
            words.emplace_back();
        }
    }
    std::erase(words, "");
    return words;
}

/// What a number word writes, in digits; "twenty" is "2_", its last digit open for a unit.
std::optional<std::string_view> digits_of(std::string_view word) {
    static std::map<std::string_view, std::string_view> const numbers{
        {"oh", "0"},        {"zero", "0"},       {"one", "1"},        {"two", "2"},        {"three", "3"},
        {"four", "4"},      {"five", "5"},       {"six", "6"},        {"seven", "7"},      {"eight", "8"},
        {"nine", "9"},      {"ten", "10"},       {"eleven", "11"},    {"twelve", "12"},    {"thirteen", "13"},
        {"fourteen", "14"}, {"fifteen", "15"},   {"sixteen", "16"},   {"seventeen", "17"}, {"eighteen", "18"},
        {"nineteen", "19"}, {"twenty", "2_"},    {"thirty", "3_"},    {"forty", "4_"},     {"fifty", "5_"},
        {"sixty", "6_"},    {"seventy", "7_"},   {"eighty", "8_"},    {"ninety", "9_"},    {"first", "1"},
        {"second", "2"},    {"third", "3"},      {"fourth", "4"},     {"fifth", "5"},      {"sixth", "6"},
        {"seventh", "7"},   {"eighth", "8"},     {"ninth", "9"},      {"tenth", "10"},     {"eleventh", "11"},
        {"twelfth", "12"},  {"twentieth", "20"}, {"thirtieth", "30"}, {"hundred", "00"},
    };
    auto const found = numbers.find(word);
    return found == numbers.end() ? std::nullopt : std::optional{found->second};
}

Words numbers_as_digits(Words const& words) {
    static Words const endings{"st", "nd", "rd", "th"};
    Words out;
    for (auto const& word : words) {
        bool const after_digit = !out.empty() && out.back().size() == 1 && is_digit(out.back()[0]);
        auto const digits = is_digit(word[0]) ? std::optional<std::string_view>{word} : digits_of(word);
        if (!out.empty() && out.back() == "_") {  // "twenty" is 20 unless a unit follows
            out.back() = digits && digits->size() == 1 && *digits != "0" ? "" : "0";
            std::erase(out, "");
        }
        if (!digits) {
            if (!after_digit || std::ranges::find(endings, word) == endings.end()) out.push_back(word);
            continue;
        }
        for (char const digit : *digits) out.emplace_back(1, digit);
    }
    if (!out.empty() && out.back() == "_") out.back() = "0";
    return out;
}

Words spelled_as_words(Words const& words) {
    Words out;
    bool spelling = false;
    for (auto const& word : words) {
        bool const letter = word.size() == 1 && is_letter(word[0]);
        if (letter && spelling) {
            out.back() += word;
        } else {
            out.push_back(word == "ok" ? "okay" : word);
        }
        spelling = letter;
    }
    return out;
}

}  // namespace

Words plain_words(std::string_view text) {
    std::string without_hours{text};  // "ten" is written "10:00"
    for (auto at = without_hours.find(":00"); at != std::string::npos; at = without_hours.find(":00")) {
        without_hours.erase(at, 3);
    }
    return spelled_as_words(numbers_as_digits(split(without_hours)));
}

WordErrors& WordErrors::operator+=(WordErrors const& other) {
    words += other.words;
    errors += other.errors;
    return *this;
}

WordErrors word_errors(std::string_view said, std::string_view written) {
    auto const a = plain_words(said), b = plain_words(written);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return {a.size(), row.back()};
}

}  // namespace ombrex::bench
