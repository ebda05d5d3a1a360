// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/assistant.h"
#include "model/slot.h"

/// Hours, staff, notice, horizon and what is taken, to free moments. Pure: no store, no clock; `now` is passed in.
/// All times are the business's wall clock; an hour that the clocks skip is never free.
namespace ombrex::scheduling {

/// A stretch in which somebody cannot be booked. Half open.
struct Busy {
    std::string staff;  ///< Empty: everybody.
    LocalMinutes from;
    LocalMinutes to;
};

/// Why a moment can or cannot be booked.
enum class Verdict {
    free,
    taken,     ///< That person is busy then.
    closed,    ///< Not wholly inside one opening block, or an hour the clocks skip.
    too_soon,  ///< Nearer than the minimum notice, or past.
    too_far,   ///< Beyond the horizon.
    off_grid,  ///< Does not start on the booking grid.
    no_staff,  ///< That person does not do it, or nobody does.
};
[[nodiscard]] std::string_view to_string(Verdict verdict) noexcept;

/// One business's calendar at one moment. Lifetime: refers to its arguments; they outlive it.
class Calendar {
public:
    Calendar(model::Assistant const& assistant, std::span<Busy const> busy, LocalMinutes now)
        : assistant_{assistant}, busy_{busy}, now_{now} {}

    /// May this be booked? `slot.staff` empty: is anybody who does it free?
    [[nodiscard]] Verdict check(model::Slot const& slot) const;

    /// Who takes it: `staff` if given and free, else the first free one in the assistant's order.
    [[nodiscard]] std::optional<std::string> who(model::Service const& service, std::string_view staff,
                                                 LocalMinutes at) const;

    /// Free moments in [from, to), earliest first, one person each; at most `limit`, and nothing beyond the horizon.
    [[nodiscard]] std::vector<model::Slot> free(model::Service const& service, std::string_view staff,
                                                LocalMinutes from, LocalMinutes to, std::size_t limit) const;

private:
    [[nodiscard]] Verdict check_time(model::Service const& service, LocalMinutes at) const;
    [[nodiscard]] bool is_free(model::Service const& service, std::string_view staff, LocalMinutes at) const;

    model::Assistant const& assistant_;
    std::span<Busy const> busy_;
    LocalMinutes now_;
};

/// The moments to say aloud out of many: the earliest, then others that differ from it (another part of the day,
/// another day), at most `most`, in the order of time.
[[nodiscard]] std::vector<model::Slot> choose_offers(std::span<model::Slot const> free, std::size_t most);

/// Cells of `cell_length` that [from, to) touches, as minutes since the epoch of the local clock: claiming each cell
/// once is how two bookings of one person are kept from overlapping, in any database.
inline constexpr std::chrono::minutes cell_length{5};
[[nodiscard]] std::vector<std::int64_t> cells(LocalMinutes from, LocalMinutes to);

}  // namespace ombrex::scheduling
