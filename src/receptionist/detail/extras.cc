// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/extras.h"

#include <re2/re2.h>

#include "language/number.h"
#include "language/token.h"

namespace ombrex::receptionist::detail {
namespace {

/// The longest reading of a number in words; a lone "one" or "a" is left as it is said.
std::optional<language::SpokenNumber> read_house_number(std::span<language::Token const> tokens) {
    auto const cardinal = language::read_cardinal(tokens);
    auto const pairs = language::read_pairs(tokens);
    auto best = pairs && (!cardinal || pairs->tokens > cardinal->tokens) ? pairs : cardinal;
    bool const article = best && best->tokens == 1 && (tokens[0].is("a") || tokens[0].is("one"));
    return article ? std::nullopt : best;
}

}  // namespace

std::string tidy_extra(std::string_view said) {
    std::string text{said};
    static RE2 const lead{R"((?i)^\s*(?:(?:yes|yeah|sure|ok|okay|um|uh|so|well|oh|of course)\b[,.]?\s*|(?:it'?s|it is)"
                          R"(|that'?s|that is|he'?s|she'?s|they'?re|i'?m at|i am at|i live at|we'?re at|we are at|)"
                          R"(my \w+ is|the \w+ is|the house is|number)\b\s+)+)"};
    RE2::Replace(&text, lead, "");
    while (!text.empty() && (text.back() == '.' || text.back() == ' ' || text.back() == ',')) text.pop_back();

    language::Tokens const tokens{text};
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < tokens.size();) {
        auto const number = read_house_number(tokens.from(at));
        if (!number || tokens[at].kind == language::TokenKind::digits) {
            ++at;
            continue;
        }
        out += text.substr(copied, tokens[at].byte_begin - copied) + std::to_string(number->value);
        at += number->tokens;
        copied = tokens[at - 1].byte_end;
    }
    return out + text.substr(copied);
}

}  // namespace ombrex::receptionist::detail
