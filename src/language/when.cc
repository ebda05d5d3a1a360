// SPDX-License-Identifier: Apache-2.0
#include "language/when.h"

#include <array>

#include "language/detail/resolve.h"
#include "language/detail/statement.h"
#include "language/detail/when_reader.h"
#include "language/token.h"

namespace ombrex::language {
namespace {

/// Words about time, those that touch taken together.
std::vector<when::Span> spans_of(detail::Scan const& scan, std::span<detail::Piece const> pieces) {
    std::vector<when::Span> spans;
    std::size_t end_before = 0;
    for (auto const& piece : pieces) {
        bool const about_time = piece.days || piece.times || piece.pick;
        if (!about_time) continue;
        when::Span const span{scan.token(piece.begin).begin, scan.token(piece.end - 1).end};
        if (!spans.empty() && end_before == piece.begin)
            spans.back().end = span.end;
        else
            spans.push_back(span);
        end_before = piece.end;
    }
    return spans;
}

bool says_more_than_anything(std::span<detail::Piece const> pieces) {
    for (auto const& piece : pieces) {
        bool const about_time = piece.days || piece.times || piece.pick;
        if (about_time && piece.strength != detail::Strength::with_limits) return true;
    }
    return false;
}

}  // namespace

WhenResult understand_when(WhenQuery const& query) {
    Tokens const tokens{query.said};
    detail::Scan scan{query, tokens};
    auto const pieces = detail::read_pieces(scan);
    if (!says_more_than_anything(pieces)) return {when::Nothing{}, {}};
    auto meaning = detail::resolve(scan, detail::understand(scan, pieces));
    if (std::holds_alternative<when::Nothing>(meaning)) return {std::move(meaning), {}};
    return {std::move(meaning), spans_of(scan, pieces)};
}

std::string_view to_string(Why why) {
    constexpr std::array<std::string_view, 8> words{"which_date", "meridiem", "no_such_date", "no_such_time",
                                                    "mismatch",   "past",     "closed",       "incomplete"};
    return words[static_cast<std::size_t>(why)];
}

}  // namespace ombrex::language
