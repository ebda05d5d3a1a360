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

/// What is left of a span when a better one took the rest, and is only "please" or "the".
bool is_scrap(Utterance const& utterance, Found const& span, std::vector<Found> const& found) {
    bool const whole = std::ranges::any_of(
        found, [&](Found const& f) { return f.rank == span.rank && f.begin >= span.begin && f.end <= span.end; });
    if (whole) return false;
    return std::all_of(utterance.words.begin() + static_cast<std::ptrdiff_t>(span.begin),
                       utterance.words.begin() + static_cast<std::ptrdiff_t>(span.end),
                       [](Word const& word) { return word.is_mark() || word.has(Cue::function); });
}

bool same_family(PiiType a, PiiType b) {
    auto const is_name = [](PiiType type) { return type == PiiType::person || type == PiiType::relative; };
    return a == b || (is_name(a) && is_name(b));
}

/// At `i` one owner follows another: one value when they overlap, or when they are names with nothing between.
bool belong_together(Found const& before, Found const& here, std::size_t i) {
    return before.end > i || here.begin < i || (same_family(before.type, here.type) && before.type != PiiType::email);
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
        if (i > 0 && owner[i - 1] != none && belong_together(found[owner[i - 1]], source, i)) {
            settled.back().end = i + 1;
            if (source.rank < settled.back().rank) settled.back().type = source.type, settled.back().rank = source.rank;
        } else {
            settled.push_back({i, i + 1, source.type, source.rank});
        }
    }
    for (auto& span : settled) trim(utterance, span);
    std::erase_if(settled, [&](Found const& span) { return is_scrap(utterance, span, found); });
    std::erase_if(settled, [](Found const& span) { return span.begin == span.end; });
    return settled;
}

}  // namespace ombrex::redaction::detail
