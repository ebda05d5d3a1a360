// SPDX-License-Identifier: Apache-2.0
#include "language/detail/day_rules.h"

namespace ombrex::language::detail {
namespace {

void take_longer(std::optional<Piece>& best, std::optional<Piece> const& other) {
    if (other && (!best || other->end > best->end)) best = other;
}

}  // namespace

std::optional<Piece> one_day(Scan const& scan, std::size_t at) {
    if (at >= scan.size()) return std::nullopt;
    if (auto const& known = scan.memory(at).one_day) return *known;
    auto best = longest(weekday_rules(), scan, at);
    take_longer(best, longest(date_rules(), scan, at));
    take_longer(best, longest(relative_rules(), scan, at));
    take_longer(best, longest(prior_rules(), scan, at));
    scan.memory(at).one_day = best;
    return best;
}

std::optional<Piece> any_days(Scan const& scan, std::size_t at) {
    if (at >= scan.size()) return std::nullopt;
    if (auto const& known = scan.memory(at).any_days) return *known;
    auto best = one_day(scan, at);
    take_longer(best, longest(span_rules(), scan, at));
    take_longer(best, longest(reach_rules(), scan, at));
    take_longer(best, longest(day_part_rules(), scan, at));
    scan.memory(at).any_days = best;
    return best;
}

Piece day_piece(Days days, std::size_t end, Strength strength) {
    Piece piece;
    piece.end = end;
    piece.days = days;
    piece.strength = strength;
    return piece;
}

Piece exactly(LocalDays day, std::size_t end) { return day_piece({day, day}, end); }

Piece spanning(LocalDays first, LocalDays last, std::size_t end) { return day_piece({first, last}, end); }

Piece wrong_day(Why why, std::size_t end) {
    Days days;
    days.wrong = why;
    return day_piece(days, end);
}

Piece moment(LocalMinutes when, std::size_t end) {
    auto const day = std::chrono::floor<std::chrono::days>(when);
    auto piece = exactly(day, end);
    piece.times = Times{Times::Shape::at, {static_cast<int>((when - day).count())}, {}, 0, minutes_a_day, {}};
    return piece;
}

std::optional<LocalDays> anchor_day(Scan const& scan) {
    if (scan.mentioned()) return scan.mentioned()->first;
    if (scan.query.prior_at) return std::chrono::floor<std::chrono::days>(*scan.query.prior_at);
    return scan.query.prior_date;
}

}  // namespace ombrex::language::detail
