// SPDX-License-Identifier: Apache-2.0
#include "receptionist/murmur.h"

#include <algorithm>
#include <array>

#include "language/token.h"
#include "receptionist/heard.h"

namespace ombrex::receptionist {
namespace {

constexpr std::size_t longest = 3;  // words

/// Said to have the floor: whoever speaks falls silent.
constexpr std::array<std::string_view, 10> calls_for_silence{"actually", "but",   "excuse", "no",   "pardon",
                                                             "quiet",    "sorry", "stop",   "wait", "what"};
static_assert(std::ranges::is_sorted(calls_for_silence));

bool means_something(Heard const& heard) {
    bool const hinted = heard.guessed_service || !heard.email.empty() || heard.masked || heard.about_other;
    return heard.has_content() || hinted || heard.acts.any() || heard.answer || heard.question;
}

}  // namespace

bool is_murmur(std::string_view said, Context const& context) {
    std::size_t words = 0;
    for (auto const& token : language::Tokens{said}) {
        if (token.kind == language::TokenKind::punctuation) continue;
        if (++words > longest || std::ranges::binary_search(calls_for_silence, token.text)) return false;
    }
    return words > 0 && !means_something(understand(said, context));
}

}  // namespace ombrex::receptionist
