// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/mask.h"

#include <algorithm>
#include <array>
#include <vector>

#include "language/number.h"
#include "language/spelling.h"
#include "language/token.h"

namespace ombrex::receptionist::detail {
namespace {

using language::Token;
using language::Tokens;

constexpr std::array<std::string_view, 17> keywords{"card",    "visa",     "mastercard", "amex",   "passport",  "cvv",
                                                    "cvc",     "security", "expiry",     "social", "account",   "iban",
                                                    "licence", "license",  "insurance",  "sort",   "expiration"};
constexpr std::size_t card_min = 13;
constexpr std::size_t announced_min = 3;
constexpr std::string_view removed = "[number removed]";

struct Run {
    std::size_t begin, end;  // tokens
    std::string digits;
    bool letters = false;
};

bool is_gap(Token const& token) {
    return token.is(",") || token.is(".") || token.is("-") || token.is("/") || token.is("and") || token.is("then") ||
           token.is("uh") || token.is("um");
}

/// Stretches of digits, and of spelled letters with digits among them ("X 1 2 3 ...", "P A double four").
std::vector<Run> runs_of(Tokens const& said, bool letters_too) {
    std::vector<Run> runs;
    for (std::size_t at = 0; at < said.size();) {
        auto const digits = language::read_digits(said.from(at));
        auto const letters = letters_too && !digits ? language::read_letters(said.from(at)) : std::nullopt;
        bool const article = letters && letters->tokens == 1 && (said[at].is("a") || said[at].is("i"));
        if (!digits && (!letters || article)) {
            ++at;
            continue;
        }
        auto const end = at + (digits ? digits->tokens : letters->tokens);
        auto gap = runs.empty() ? at : runs.back().end;
        while (gap < at && is_gap(said[gap])) ++gap;
        bool const goes_on = !runs.empty() && gap == at;
        if (!goes_on) runs.push_back({at, at, {}});
        runs.back().end = end;
        runs.back().digits += digits ? digits->digits : std::string{};
        runs.back().letters = runs.back().letters || letters;
        at = end;
    }
    return runs;
}

}  // namespace

Masked mask_sensitive(std::string_view said, bool continued) {
    Tokens const tokens{said};
    bool const announced = continued || std::ranges::any_of(tokens, [](Token const& token) {
                               return std::ranges::find(keywords, token.text) != keywords.end();
                           });
    Masked out{{}, false, false};
    std::size_t copied = 0;
    for (auto const& run : runs_of(tokens, announced)) {
        bool const international = run.begin > 0 && (tokens[run.begin - 1].is("+") || tokens[run.begin - 1].is("plus"));
        bool const card = run.digits.size() >= card_min && !international;
        // A telephone number has ten or eleven; what was announced as a card is masked from three on.
        bool const secret = announced && run.digits.size() >= (continued ? 4 : announced_min) &&
                            !(continued && (run.digits.size() == 10 || run.digits.size() == 11));
        if (!card && !secret) continue;
        out.text += said.substr(copied, tokens[run.begin].byte_begin - copied);
        out.text += removed;
        copied = tokens[run.end - 1].byte_end;
        out.found = true;
    }
    out.text += said.substr(copied);
    out.awaiting = announced && !continued;
    return out;
}

}  // namespace ombrex::receptionist::detail
