// SPDX-License-Identifier: Apache-2.0
#include "language/card_number.h"

#include <algorithm>
#include <array>

#include "language/number.h"
#include "language/token.h"

namespace ombrex::language {
namespace {

constexpr std::size_t card_min = 13;
constexpr std::size_t card_max = 19;
constexpr std::array<std::string_view, 12> fillers{",",   ".",  "-",  "/",  "#",    "*",
                                                   "and", "uh", "um", "er", "then", "dash"};

/// How many digits a network's numbers have, by the first one.
struct Issued {
    char first;
    std::size_t least, most;
};
constexpr std::array issued{Issued{'2', 16, 16}, Issued{'3', 14, 16}, Issued{'4', 13, 19}, Issued{'5', 16, 16},
                            Issued{'6', 16, 19}};

bool looks_like_card(std::string_view digits) {
    return std::ranges::any_of(issued, [&](Issued const& one) {
        return digits.starts_with(one.first) && digits.size() >= one.least && digits.size() <= one.most;
    });
}

/// Where a mark stands between a digit in words and one in figures: "the other one, 5500 0055" is two numbers.
std::size_t end_of_kind(Tokens const& tokens, std::size_t at) {
    constexpr std::size_t far = 64;
    auto const last = std::min(tokens.size(), at + far);
    for (auto mark = at + 1; mark + 1 < last; ++mark) {
        bool const parts = tokens[mark].is(",") || tokens[mark].is(".");
        if (parts && tokens[mark - 1].kind != tokens[mark + 1].kind) return mark;
    }
    return last;
}

bool is_filler(Token const& token) { return std::ranges::find(fillers, token.text) != fillers.end(); }

/// A card's number somewhere in the digits.
bool has_card_inside(std::string_view digits) {
    for (std::size_t begin = 0; begin + card_min <= digits.size(); ++begin) {
        auto const longest = std::min(card_max, digits.size() - begin);
        for (auto length = card_min; length <= longest; ++length) {
            if (is_card_number(digits.substr(begin, length))) return true;
        }
    }
    return false;
}

bool is_masked(std::string_view text, DigitRun const& run) {
    if (has_card_inside(run.digits)) return true;
    bool const one_piece = text.substr(run.begin, run.end - run.begin).find_first_of(".,") == std::string_view::npos;
    return one_piece && !run.plus && looks_like_card(run.digits);
}

}  // namespace

std::vector<DigitRun> digit_runs(std::string_view text) {
    Tokens const tokens{text};
    std::vector<DigitRun> out;
    std::size_t last = 0;  // the first token behind the run before
    for (std::size_t at = 0; at < tokens.size();) {
        auto const digits = read_digits(tokens.from(at).first(end_of_kind(tokens, at) - at));
        if (!digits) {
            ++at;
            continue;
        }
        auto gap = last;
        while (gap < at && is_filler(tokens[gap])) ++gap;
        bool const goes_on = !out.empty() && gap == at && tokens[last - 1].kind == tokens[at].kind;
        if (!goes_on) {
            bool const plus = at > 0 && (tokens[at - 1].is("+") || tokens[at - 1].is("plus"));
            out.push_back({tokens[at].byte_begin, 0, {}, plus});
        }
        at += digits->tokens;
        last = at;
        out.back().end = tokens[at - 1].byte_end;
        out.back().digits += digits->digits;
    }
    return out;
}

bool is_card_number(std::string_view digits) noexcept {
    if (!looks_like_card(digits)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1 && (digit *= 2) > 9) digit -= 9;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool holds_card_number(std::string_view text) {
    return std::ranges::any_of(digit_runs(text), [](DigitRun const& run) { return has_card_inside(run.digits); });
}

std::string card_words(std::string_view digits) {
    return "[card ending " + std::string{digits.substr(digits.size() - std::min<std::size_t>(4, digits.size()))} + "]";
}

std::string without_card_numbers(std::string_view text) {
    std::string out;
    std::size_t copied = 0;
    for (auto const& run : digit_runs(text)) {
        if (!is_masked(text, run)) continue;
        out += text.substr(copied, run.begin - copied);
        out += card_words(run.digits);
        copied = run.end;
    }
    out += text.substr(copied);
    return out;
}

}  // namespace ombrex::language
