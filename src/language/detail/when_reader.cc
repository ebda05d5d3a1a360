// SPDX-License-Identifier: Apache-2.0
#include "language/detail/when_reader.h"

#include "language/detail/day_rules.h"
#include "language/detail/time_rules.h"

namespace ombrex::language::detail {
namespace {

std::optional<Piece> read_times(Scan const& scan, std::size_t at) { return longest(time_rules(), scan, at); }

/// Of equally long readings the first wins: a choice among offers, a day, a time, a mark.
constexpr std::array<Rule, 4> readings{read_pick, any_days, read_times, read_mark};

}  // namespace

std::vector<Piece> read_pieces(Scan& scan) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < scan.size();) {
        auto piece = longest(readings, scan, at);
        // A reading that does not stand may hide a shorter one that does: "may two" hides "two".
        if (!piece || !stands(scan, *piece, pieces)) {
            ++at;
            continue;
        }
        if (piece->days && !piece->days->wrong && piece->days->last != for_ever) scan.mention(*piece->days);
        at = piece->end;
        pieces.push_back(*piece);
    }
    return pieces;
}

}  // namespace ombrex::language::detail
