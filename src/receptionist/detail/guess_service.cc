// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/guess_service.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "language/similarity.h"
#include "language/token.h"

namespace ombrex::receptionist::detail {
namespace {

using language::Tokens;

constexpr std::size_t window_max = 3;
/// Shorter names sound like too much: "cut", "trim".
constexpr std::size_t letters_min = 7;
constexpr double alike_from = 0.8;
constexpr double lead = 0.1;  ///< By which the best must be better than the next service.

bool among(auto const& list, std::string_view word) { return std::ranges::find(list, word) != std::end(list); }

/// "Sam Reed here, could I come": whoever speaks is no part of a service.
bool is_pronoun(std::string_view word) {
    static constexpr std::array<std::string_view, 9> words{"i", "we", "you", "it", "they", "she", "he", "my", "your"};
    return among(words, word);
}

bool is_auxiliary(std::string_view word) {
    static constexpr std::array<std::string_view, 7> words{"could", "can", "would", "should", "will", "did", "do"};
    return among(words, word);
}

/// Words that stand together, none of them at [at, at + count) a mark, and fit to name a thing.
std::optional<std::string> window_at(Tokens const& tokens, std::size_t at, std::size_t count) {
    if (at + count > tokens.size()) return std::nullopt;
    std::string out;
    for (std::size_t i = at; i < at + count; ++i) {
        if (tokens[i].kind != language::TokenKind::word || is_pronoun(tokens[i].text)) return std::nullopt;
        out += (out.empty() ? "" : " ") + std::string{tokens[i].text};
    }
    bool const asks =
        at + count < tokens.size() && is_auxiliary(tokens[at + count - 1].text) && is_pronoun(tokens[at + count].text);
    return asks ? std::nullopt : std::optional{out};
}

struct Guess {
    double likeness = 0.0;
    std::string raw;
};

/// How near the sentence comes to a service, by its name or an alias.
Guess nearest(Tokens const& tokens, model::Service const& service) {
    auto names = service.aliases;
    names.push_back(service.name);
    std::erase_if(names, [](auto const& name) { return name.size() < letters_min; });
    Guess best;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (std::size_t count = 1; count <= window_max; ++count) {
            auto const window = window_at(tokens, at, count);
            if (!window) continue;
            for (auto const& name : names) {
                auto const here = language::likeness(*window, name);
                if (here > best.likeness) best = {here, *window};
            }
        }
    }
    return best;
}

}  // namespace

std::optional<ServiceMention> guess_service(std::string_view text, model::Assistant const& assistant) {
    Tokens const tokens{text};
    Guess best;
    double next = 0.0;
    model::Service const* chosen = nullptr;
    for (auto const& service : assistant.services) {
        auto guess = nearest(tokens, service);
        if (guess.likeness <= best.likeness) {
            next = std::max(next, guess.likeness);
            continue;
        }
        next = best.likeness;
        best = std::move(guess);
        chosen = &service;
    }
    if (chosen == nullptr || best.likeness < alike_from || best.likeness - next < lead) return std::nullopt;
    return ServiceMention{{best.raw}, chosen};
}

}  // namespace ombrex::receptionist::detail
