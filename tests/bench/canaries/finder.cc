// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/finder.h"

#include <algorithm>
#include <cctype>
#include <ranges>

#include "base/base64.h"
#include "tests/bench/canaries/spoken.h"

namespace ombrex::canaries {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Letters stand together, digits stand together; whatever is between is nothing.
std::vector<std::string_view> split(std::string_view small) {
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < small.size();) {
        auto const kind = is_letter(small[i]) ? &is_letter : &is_digit;
        std::size_t end = i;
        while (end < small.size() && kind(small[end])) ++end;
        if (end > i) out.push_back(small.substr(i, end - i));
        i = std::max(end, i + 1);
    }
    return out;
}

/// A letter's own examples are no word: "b for bravo", "b as in bravo".
std::size_t example_after(std::vector<std::string_view> const& tokens, std::size_t at) {
    auto const is = [&](std::size_t i, std::string_view word) { return i < tokens.size() && tokens[i] == word; };
    std::size_t const words = is(at + 1, "for") ? 2 : is(at + 1, "as") && is(at + 2, "in") ? 3 : 0;
    bool const fits = words > 0 && at + words < tokens.size() && tokens[at + words][0] == tokens[at][0];
    return fits ? words : 0;
}

std::string tens_of(std::string_view word) {
    constexpr std::array<std::string_view, 8> tens{"twenty", "thirty",  "forty",  "fifty",
                                                   "sixty",  "seventy", "eighty", "ninety"};
    auto const found = std::ranges::find(tens, word);
    return found == tens.end() ? std::string{} : std::string{static_cast<char>('2' + (found - tens.begin()))};
}

/// One letter, digit or number at `at`: what it is, and how many tokens it took. Nothing: an ordinary word.
std::string symbol_at(std::vector<std::string_view> const& tokens, std::size_t& at) {
    auto const word = tokens[at];
    if (is_digit(word[0])) return std::string{word};
    if (auto const digits = digits_of(word); !digits.empty()) return std::string{digits};
    if (auto ten = tens_of(word); !ten.empty()) {
        bool const more = at + 1 < tokens.size() && digits_of(tokens[at + 1]).size() == 1 && tokens[at + 1] != "oh";
        if (!more) return ten + "0";
        return ten + std::string{digits_of(tokens[++at])};
    }
    if ((word == "double" || word == "triple") && at + 1 < tokens.size()) {
        auto const one = symbol_at(tokens, ++at);
        if (one.size() != 1) return --at, std::string{};
        return std::string(word == "double" ? 2 : 3, one[0]);
    }
    if (word.size() == 1) {
        at += example_after(tokens, at);
        return std::string{word};
    }
    if (char const letter = letter_of(word)) return std::string{letter};
    return {};
}

/// Ids and signatures are chance, in which ten digits in a row that are somebody's number do come up in a million
/// bodies: so many hexadecimal digits are no word. No value of ours is that long.
std::string without_ids(std::string small) {
    constexpr std::size_t id_digits = 32;
    auto const is_hex = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
    for (std::size_t i = 0; i < small.size();) {
        std::size_t end = i;
        while (end < small.size() && is_hex(small[end])) ++end;
        if (end - i >= id_digits) std::fill_n(small.begin() + static_cast<std::ptrdiff_t>(i), end - i, '-');
        i = std::max(end, i + 1);
    }
    return small;
}

std::string decoded(std::string const& mime) {
    constexpr std::string_view begin = "base64\r\n\r\n";
    std::string out;
    std::size_t end = 0;
    for (std::size_t at = 0; (at = mime.find(begin, end)) != std::string::npos;) {
        at += begin.size();
        out += mime.substr(end, at - end);
        end = std::min(mime.find("--=_", at), mime.size());
        auto part = mime.substr(at, end - at);
        std::erase_if(part, [](char c) { return c == '\r' || c == '\n'; });
        if (auto const text = from_base64(part)) out.append(as_text(text.value()));
    }
    return out + mime.substr(end);
}

}  // namespace

Captured::Captured(std::string bytes, bool mail) : bytes_{std::move(bytes)} {
    small_ = lower(mail ? decoded(bytes_) : bytes_);
    read_words();
}

void Captured::read_words() {
    auto const small = without_ids(small_);
    auto const tokens = split(small);
    std::string run;
    auto const end_run = [&] {
        if (run.size() > 1) runs_.push_back(run);
        run.clear();
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        words_.emplace(tokens[i]);
        if (tokens[i] == "um" || tokens[i] == "uh") continue;
        auto const symbol = symbol_at(tokens, i);
        if (symbol.empty()) end_run();
        run += symbol;
    }
    end_run();
}

bool Captured::holds(std::string_view small) const {
    return small_.find(small) != std::string::npos || holds_digits(small);
}

bool Captured::apart(std::string_view text, std::string_view value) {
    auto const in_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    for (auto at = text.find(value); at != std::string_view::npos; at = text.find(value, at + 1)) {
        auto const end = at + value.size();
        if ((at == 0 || !in_word(text[at - 1])) && (end == text.size() || !in_word(text[end]))) return true;
    }
    return false;
}

bool Captured::holds_word(std::string_view small) const {
    return words_.contains(std::string{small}) || holds_digits(small);
}

bool Captured::holds_digits(std::string_view digits) const {
    return std::ranges::any_of(runs_, [&](auto const& run) { return run.find(digits) != std::string::npos; });
}

bool finds(Captured const& captured, Plant const& plant, Field field, Look look) {
    auto const& value = plant.of(field);
    if (value.empty()) return false;
    switch (field) {
        case Field::caller_number:
        case Field::callback_number:
        case Field::staff_number:
            return captured.holds_digits(look == Look::ends_too ? value.substr(value.size() - 6) : value.substr(2));
        case Field::given_name:
            return captured.holds_word(lower(value));
        case Field::email: {
            auto const local = lower(plant.of(Field::given_name)) + " dot " + lower(plant.of(Field::family_name));
            return captured.holds(value) || captured.holds(local);
        }
        case Field::reference:  // four characters: in what is not redacted only as it is written
            if (look == Look::whole_values) return captured.holds_apart(value);
            return captured.holds_small_apart(lower(value)) || captured.holds_digits(lower(value));
        case Field::address:
            return captured.holds(lower(value.substr(0, value.find(' '))));
        default:
            return captured.holds(lower(value));
    }
}

bool reference_by_chance(Captured const& captured, Plant const& plant, Look look) {
    auto const& value = plant.of(Field::reference);
    if (look == Look::whole_values) return captured.bytes().find(value) != std::string::npos;
    return captured.holds(lower(value));
}

Everybody::Everybody(std::size_t calls) {
    for (std::size_t i = 0; i < calls_max; ++i) {
        auto family = lower(family_name(i));
        families_.insert(family);
        std::ranges::reverse(family);
        codes_.insert(family);
    }
    for (std::size_t i = 0; i < calls; ++i) {
        numbers_.insert(national_number(i));
        numbers_.insert(national_number(i + calls_max));
        numbers_.insert(national_number(i + 2 * calls_max));
    }
}

bool Everybody::somebody_else_in(Captured const& captured, Plant const& plant) const {
    auto const own = [&](std::string_view word) {
        return std::ranges::any_of(plant.values,
                                   [&](auto const& value) { return lower(value).find(word) != std::string::npos; });
    };
    for (auto const& word : captured.words()) {
        bool const planted = families_.contains(word) || codes_.contains(word.substr(1));
        if (planted && !own(word)) return true;
    }
    for (auto const& run : captured.runs()) {
        for (std::size_t i = 0; i + 10 <= run.size(); ++i) {
            auto const window = run.substr(i, 10);
            if (numbers_.contains(window) && !own(window)) return true;
        }
    }
    return false;
}

}  // namespace ombrex::canaries
