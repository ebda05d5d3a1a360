// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/spoken.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace ombrex::canaries {
namespace {

constexpr std::array<std::string_view, 10> ones{"zero", "one", "two",   "three", "four",
                                                "five", "six", "seven", "eight", "nine"};
constexpr std::array<std::string_view, 10> teens{"ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                                 "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 26> alphabet{
    "alpha",  "bravo", "charlie", "delta",  "echo",     "foxtrot", "golf",   "hotel",  "india",
    "juliet", "kilo",  "lima",    "mike",   "november", "oscar",   "papa",   "quebec", "romeo",
    "sierra", "tango", "uniform", "victor", "whiskey",  "xray",    "yankee", "zulu"};

std::size_t digit(char c) { return static_cast<std::size_t>(c - '0'); }
std::size_t letter(char c) { return static_cast<std::size_t>(std::tolower(static_cast<unsigned char>(c)) - 'a'); }

std::string grouped(std::string_view digits, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        bool const border = i > 0 && (i % 3 == 0) && i + 1 < digits.size() && i <= 6;
        if (border) out += between;
        out += digits[i];
    }
    return out;
}

std::string one_by_one(std::string_view digits, bool oh, Random& random) {
    std::string out;
    for (char const c : digits) {
        if (!out.empty()) out += random.below(9) == 0 ? ", um, " : " ";
        out += c == '0' && oh ? "oh" : ones[digit(c)];
    }
    return out;
}

/// "fifty five" for 55, "oh five" for 05.
std::string in_pairs(std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        if (i > 0) out += ' ';
        if (i + 1 == digits.size()) {
            out += ones[digit(digits[i])];
        } else if (digits[i] == '0') {
            out.append("oh ").append(ones[digit(digits[i + 1])]);
        } else if (digits[i] == '1') {
            out += teens[digit(digits[i + 1])];
        } else {
            out += tens[digit(digits[i])];
            if (digits[i + 1] != '0') out.append(" ").append(ones[digit(digits[i + 1])]);
        }
    }
    return out;
}

std::string with_doubles(std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (!out.empty()) out += ' ';
        bool const twice = i + 1 < digits.size() && digits[i] == digits[i + 1];
        if (twice) out += "double ", ++i;
        out += ones[digit(digits[i])];
    }
    return out;
}

}  // namespace

std::string lower(std::string_view text) {
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string say_digits(std::string_view digits, Random& random) {
    switch (random.below(8)) {
        case 0:
            return std::string{digits};
        case 1:
            return grouped(digits, "-");
        case 2:
            return grouped(digits, " ");
        case 3:
            return grouped(digits, ".");
        case 4:
            return one_by_one(digits, true, random);
        case 5:
            return one_by_one(digits, false, random);
        case 6:
            return in_pairs(digits);
        default:
            return with_doubles(digits);
    }
}

std::string say_word(std::string_view word, Random& random) {
    auto const form = random.below(7);
    if (form <= 1) return std::string{word};
    if (form == 2) return lower(word);
    std::string out;
    for (char const c : word) {
        if (!out.empty()) out += form == 4 ? "-" : " ";
        auto const small = static_cast<char>('a' + letter(c));
        if (form == 3) out += small;
        if (form == 4) out += static_cast<char>(std::toupper(c));
        if (form == 5) out += alphabet[letter(c)];
        if (form == 6) out.append(1, small).append(" for ").append(alphabet[letter(c)]);
    }
    return out;
}

std::string say_email(std::string_view email, Random& random) {
    if (random.below(3) == 0) return std::string{email};
    std::string out;
    for (char const c : email) {
        if (c == '.') {
            out += " dot ";
        } else if (c == '@') {
            out += " at ";
        } else {
            out += c;
        }
    }
    return out;
}

std::string say_reference(std::string_view reference, Random& random) {
    auto const form = random.below(4);
    if (form == 0) return std::string{reference};
    std::string out;
    for (char const c : reference) {
        if (!out.empty()) out += form == 1 ? " " : ", ";
        bool const is_digit = c >= '0' && c <= '9';
        if (is_digit) {
            out += form == 1 ? std::string{c} : std::string{ones[digit(c)]};
        } else {
            out += form == 3 ? std::string{alphabet[letter(c)]} : std::string{c};
        }
    }
    return out;
}

std::string_view digits_of(std::string_view word) {
    constexpr std::array<std::string_view, 10> ten_to_nineteen{"10", "11", "12", "13", "14",
                                                               "15", "16", "17", "18", "19"};
    constexpr std::string_view all = "0123456789";
    if (word == "oh" || word == "o") return "0";
    for (std::size_t i = 0; i < 10; ++i) {
        if (word == ones[i]) return all.substr(i, 1);
        if (word == teens[i]) return ten_to_nineteen[i];
    }
    return {};
}

char letter_of(std::string_view word) {
    auto const found = std::ranges::find(alphabet, word);
    return found == alphabet.end() ? '\0' : static_cast<char>('a' + (found - alphabet.begin()));
}

}  // namespace ombrex::canaries
