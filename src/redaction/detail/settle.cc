// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/settle.h"

#include <algorithm>
#include <tuple>

namespace ombrex::redaction::detail {
namespace {

/// Punctuation and small words at the ends are no part of a value.
void trim(Utterance const& utterance, Found& span) {
    auto const is_edge = [&](std::size_t i) {
        auto const& word = utterance.words[i];
        return word.is_mark() && !word.is("+");
    };
    while (span.begin < span.end && is_edge(span.begin) && !utterance.words[span.begin].is("(")) ++span.begin;
    while (span.end > span.begin && is_edge(span.end - 1)) --span.end;
}

bool same_family(PiiType a, PiiType b) {
    auto const is_name = [](PiiType type) { return type == PiiType::person || type == PiiType::relative; };
    return a == b || (is_name(a) && is_name(b));
}

}  // namespace

std::vector<Found> settle(Utterance const& utterance, std::vector<Found> found) {
    std::ranges::sort(found, {}, [](Found const& f) {
        return std::tuple{f.rank, f.begin, ~f.end};  // of equals the longer one first
    });
    constexpr std::size_t none = ~std::size_t{0};
    std::vector<std::size_t> owner(utterance.size(), none);
    for (std::size_t f = 0; f < found.size(); ++f)
        for (std::size_t i = found[f].begin; i < found[f].end; ++i) {
            if (owner[i] == none) owner[i] = f;
        }
    std::vector<Found> settled;
    for (std::size_t i = 0; i < owner.size(); ++i) {
        if (owner[i] == none) continue;
        auto const& source = found[owner[i]];
        bool const goes_on = i > 0 && owner[i - 1] != none && !settled.empty() && settled.back().end == i &&
                             (owner[i] == owner[i - 1] || (same_family(settled.back().type, source.type) &&
                                                           source.begin < i));
        if (goes_on) {
            settled.back().end = i + 1;
        } else {
            settled.push_back({i, i + 1, source.type, source.rank});
        }
    }
    for (auto& span : settled) trim(utterance, span);
    std::erase_if(settled, [](Found const& span) { return span.begin == span.end; });
    return settled;
}

}  // namespace ombrex::redaction::detail
