// SPDX-License-Identifier: Apache-2.0
#include "language/email.h"

#include <algorithm>
#include <array>
#include <utility>

#include "language/number.h"
#include "language/spelling.h"

namespace ombrex::language {
namespace {

constexpr std::array marks{
    std::pair{std::string_view{"dot"}, '.'},    std::pair{std::string_view{"point"}, '.'},
    std::pair{std::string_view{"."}, '.'},      std::pair{std::string_view{"underscore"}, '_'},
    std::pair{std::string_view{"_"}, '_'},      std::pair{std::string_view{"dash"}, '-'},
    std::pair{std::string_view{"hyphen"}, '-'}, std::pair{std::string_view{"minus"}, '-'},
    std::pair{std::string_view{"-"}, '-'},      std::pair{std::string_view{"plus"}, '+'},
    std::pair{std::string_view{"+"}, '+'},
};
/// Words before an address that are no part of it.
constexpr std::array<std::string_view, 20> before{"is",   "it's", "email", "mail", "address", "to",   "that's",
                                                  "my",   "e",    "at",    "me",   "on",      "send", "its",
                                                  "sure", "yes",  "yeah",  "use",  "it"};

std::optional<char> mark(Token const& token) {
    auto const* const found = std::ranges::find(marks, token.text, &std::pair<std::string_view, char>::first);
    return found == marks.end() ? std::nullopt : std::optional{found->second};
}

bool is_at(Token const& token) { return token.is("at") || token.is("@"); }

struct Part {
    std::string text;
    std::size_t end;
};

/// One side of the address from `at` on, until a word that cannot belong to it.
Part read_side(Tokens const& said, std::size_t at, std::size_t stop, bool domain) {
    std::string out;
    while (at < stop) {
        auto const& token = said[at];
        auto const sign = mark(token);
        bool const joint = out.empty() || std::string_view{"._-+"}.find(out.back()) == std::string_view::npos;
        if (domain && sign == '.' && at + 1 >= said.size()) break;  // the full stop of the sentence
        if (token.is(",") || token.is("then") || token.is("and") || token.is("all")) {
            ++at;
        } else if (sign) {
            out += *sign;
            ++at;
        } else if (auto const number = read_digits(said.from(at)); number && at + number->tokens <= stop) {
            out += number->digits;
            at += number->tokens;
        } else if (auto const letters = read_letters(said.from(at)); letters && at + letters->tokens <= stop) {
            out += letters->letters;
            at += letters->tokens;
        } else if (domain && joint && !out.empty()) {
            break;  // a second word without a dot: the sentence goes on
        } else {
            out += token.text;
            ++at;
        }
    }
    return {out, at};
}

}  // namespace

std::optional<std::string> read_email(Tokens const& said) {
    for (std::size_t at = 1; at + 2 < said.size(); ++at) {
        if (!is_at(said[at])) continue;
        auto const domain = read_side(said, at + 1, said.size(), true).text;
        auto const dot = domain.find('.');
        if (dot == std::string::npos || dot == 0 || dot + 1 >= domain.size()) continue;
        std::size_t begin = at;
        while (begin > 0 && std::ranges::find(before, said[begin - 1].text) == before.end()) --begin;
        auto const local = read_side(said, begin, at, false).text;
        if (!local.empty()) return local + '@' + domain;
    }
    return std::nullopt;
}

}  // namespace ombrex::language
