// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "language/detail/when_scan.h"

namespace ombrex::language::detail {

/// One day: "tuesday", "the ninth", "labor day", "the day after tomorrow".
[[nodiscard]] std::optional<Piece> one_day(Scan const& scan, std::size_t at);
/// One day or several: also "next week", "from the tenth", "weekends".
[[nodiscard]] std::optional<Piece> any_days(Scan const& scan, std::size_t at);

/// The tables the two are made of, one per file.
[[nodiscard]] std::span<Rule const> weekday_rules();
[[nodiscard]] std::span<Rule const> date_rules();
[[nodiscard]] std::span<Rule const> relative_rules();
[[nodiscard]] std::span<Rule const> prior_rules();
[[nodiscard]] std::span<Rule const> span_rules();
[[nodiscard]] std::span<Rule const> reach_rules();
[[nodiscard]] std::span<Rule const> day_part_rules();

/// A month that is meant here: "october", "this month", "next month", "the month"; its first day.
[[nodiscard]] std::optional<Found<LocalDays>> month_at(Scan const& scan, std::size_t at);

[[nodiscard]] Piece day_piece(Days days, std::size_t end, Strength strength = Strength::sure);
[[nodiscard]] Piece exactly(LocalDays day, std::size_t end);
[[nodiscard]] Piece spanning(LocalDays first, LocalDays last, std::size_t end);
/// One moment: what is left of "in two hours" once it is counted.
[[nodiscard]] Piece moment(LocalMinutes when, std::size_t end);
/// Words about time that name no day we could book.
[[nodiscard]] Piece wrong_day(Why why, std::size_t end);

/// What "the next day" and "the week after" count from: the day last spoken of, or agreed.
[[nodiscard]] std::optional<LocalDays> anchor_day(Scan const& scan);

}  // namespace ombrex::language::detail
