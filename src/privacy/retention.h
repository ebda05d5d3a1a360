// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "privacy/category.h"
#include "privacy/clause.h"

namespace ombrex::privacy {

/// How long something may stay, in units of the calendar.
struct Length {
    enum class Unit : std::uint8_t { at_once, days, months, years };

    Unit unit;
    std::uint16_t count;

    static constexpr Length at_once() { return {Unit::at_once, 0}; }
    static constexpr Length days(std::uint16_t count) { return {Unit::days, count}; }
    static constexpr Length months(std::uint16_t count) { return {Unit::months, count}; }
    static constexpr Length years(std::uint16_t count) { return {Unit::years, count}; }

    friend constexpr bool operator==(Length const&, Length const&) = default;
};

/// The day that lies `length` after `start`. Where the month has no such day (12 months after 29 February) it is the
/// first of the next month: never early.
[[nodiscard]] constexpr std::chrono::local_days add(std::chrono::local_days start, Length length) {
    if (length.unit == Length::Unit::at_once) return start;
    if (length.unit == Length::Unit::days) return start + std::chrono::days{length.count};
    auto const months = std::chrono::months{length.unit == Length::Unit::years ? length.count * 12 : length.count};
    std::chrono::year_month_day const day = std::chrono::year_month_day{start} + months;
    if (day.ok()) return std::chrono::local_days{day};
    auto const next = day.year() / day.month() + std::chrono::months{1};
    return std::chrono::local_days{next / std::chrono::day{1}};
}

/// What starts the clock of a retention row.
enum class ClockStart : std::uint8_t {
    call,              ///< the call was answered
    creation,          ///< the record was made
    use,               ///< it was used for what it was fetched for; never written to a disk
    delivery,          ///< it reached whom it was for
    closing,           ///< the request was closed
    disconnection,     ///< the calendar was disconnected, or the account deleted
    account_deletion,  ///< the owner asked for the deletion of the account
};
inline constexpr std::size_t clock_start_count = static_cast<std::size_t>(ClockStart::account_deletion) + 1;

/// What happens when the time has come.
enum class EndAction : std::uint8_t {
    destroy,     ///< every object version removed, the key destroyed, a receipt written
    delete_row,  ///< the row removed, its sealed columns and their key with it, a receipt written
    forget,      ///< the memory is given up; there is nothing on a disk
};
inline constexpr std::size_t end_action_count = static_cast<std::size_t>(EndAction::forget) + 1;

/// What happens earlier, when an account is deleted.
enum class AtAccountEnd : std::uint8_t {
    purge,   ///< goes with the account, at the latest when that is purged
    reduce,  ///< stays its own time, reduced to what tax law needs (C28)
    keep,    ///< stays its own time; it is the proof that the rest was done, and holds ids only or the least needed
};
inline constexpr std::size_t at_account_end_count = static_cast<std::size_t>(AtAccountEnd::keep) + 1;

struct RetentionRow {
    Category category;
    Clause clause;
    ClockStart start;
    Length length;
    EndAction end;
    AtAccountEnd at_account_end;
    bool fixed_by_law = false;  ///< Configuration may not shorten it.
    bool ours = false;          ///< The policy left it open; this is our strict reading.
};

}  // namespace ombrex::privacy
