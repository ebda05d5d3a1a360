// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "language/detail/day_rules.h"
#include "language/detail/time_rules.h"

namespace ombrex::language::detail {
namespace {

using Reading = std::optional<Piece>;
using Anchor = Edge::Anchor;

constexpr Times near_opening{
    Times::Shape::part, {0, false, Anchor::opening}, {120, false, Anchor::opening}, 0, noon, {}};
constexpr Times near_closing{
    Times::Shape::part, {-150, false, Anchor::closing}, {0, false, Anchor::closing}, noon, minutes_a_day, {}};

Times part_of(std::string_view part, bool late) {
    if (part == "morning") return {Times::Shape::part, {late ? 630 : 300}, {late ? noon : 600}, 0, noon, {}};
    if (part == "afternoon") return {Times::Shape::part, {late ? 930 : noon}, {late ? 1080 : 870}, noon, 1110, {}};
    return {Times::Shape::part, {late ? 1200 : 1020}, {late ? minutes_a_day : 1170}, 960, minutes_a_day, {}};
}

/// "late friday afternoon", "early tomorrow morning", "early on tuesday", "late on friday".
Reading early_or_late(Scan const& scan, std::size_t at) {
    bool const late = scan.is(at, "late");
    if (!late && !scan.is(at, "early")) return std::nullopt;
    auto piece = one_day(scan, scan.past(at + 1, {"on"}));
    if (!piece || !piece->days->one() || piece->days->wrong || piece->times) return std::nullopt;
    if (scan.is_any(piece->end, {"morning", "afternoon", "evening"})) {
        piece->times = part_of(scan.token(piece->end).text, late);
        ++piece->end;
    } else {
        piece->times = late ? near_closing : near_opening;
    }
    return piece;
}

constexpr std::array<Rule, 1> rules{early_or_late};

}  // namespace

std::span<Rule const> day_part_rules() { return rules; }

}  // namespace ombrex::language::detail
