// SPDX-License-Identifier: Apache-2.0
#include "adapters/insights/detail/said.h"

#include <algorithm>

#include "language/token.h"

namespace ombrex::adapters::insights::detail {
namespace {

constexpr std::size_t turns_max = 400;

bool ends_sentence(language::Token const& token, language::Token const* next) {
    bool const mark = token.is(".") || token.is("!") || token.is("?");
    return mark && (next == nullptr || !next->touches);
}

void cut_turn(std::string_view text, std::size_t turn, bool caller, std::vector<Sentence>& out) {
    language::Tokens const tokens{text};
    std::size_t first = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const* const next = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
        if (next != nullptr && !ends_sentence(tokens[i], next)) continue;
        Sentence sentence{turn,
                          caller,
                          text.substr(tokens[first].byte_begin, tokens[i].byte_end - tokens[first].byte_begin),
                          tokens[first].begin,
                          tokens[i].end,
                          " ",
                          0,
                          tokens[i].is("?")};
        for (std::size_t word = first; word <= i; ++word) {
            if (tokens[word].kind == language::TokenKind::punctuation) continue;
            sentence.plain.append(tokens[word].text).append(" ");
            ++sentence.words;
        }
        if (sentence.words > 0) out.push_back(std::move(sentence));
        first = i + 1;
    }
}

}  // namespace

bool Sentence::has(std::string_view phrase) const {
    auto at = plain.find(phrase);
    for (; at != std::string::npos; at = plain.find(phrase, at + 1)) {
        bool const whole = at > 0 && plain[at - 1] == ' ' && plain[at + phrase.size()] == ' ';
        if (whole) return true;
    }
    return false;
}

Said cut(model::Transcript const& transcript) {
    Said said;
    said.turns = std::min(transcript.size(), turns_max);
    for (std::size_t turn = 0; turn < said.turns; ++turn) {
        bool const caller = transcript[turn].speaker == model::Speaker::caller;
        cut_turn(transcript[turn].text.reveal<privacy::Purpose::call_analysis>(), turn, caller, said.sentences);
        if (caller) said.last_caller_turn = turn;
    }
    return said;
}

double weigh(Sentence const& sentence, std::span<Cue const> cues) {
    double sum = 0;
    for (auto const& [phrase, weight] : cues)
        if (sentence.has(phrase)) sum += weight;
    return sum;
}

}  // namespace ombrex::adapters::insights::detail
