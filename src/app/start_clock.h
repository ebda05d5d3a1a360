// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>

#include "app/store.h"

namespace ombrex::app {

/// What the machine's clock is held against before anything is dated or destroyed by it. A clock that leaps later is
/// GuardedClock's business.
struct ClockWitnesses {
    std::optional<TimePoint> newest_row;   ///< Of the store.
    std::optional<TimePoint> newest_file;  ///< When the store's file was last written, by the machine's own account.
};
/// Errors: unavailable.
Result<ClockWitnesses> clock_witnesses(std::filesystem::path const& folder, Store& store, Clock const& clock);

/// A clock may be behind what was written by so much, as after an ordinary correction; or ahead of the last that was
/// written, as after a machine that stood still.
inline constexpr std::chrono::hours clock_behind_max{1};
inline constexpr std::chrono::days clock_ahead_max{92};

/// Why the clock cannot be right; none: it may be.
[[nodiscard]] std::optional<std::string> clock_fault(ClockWitnesses const& witnesses, TimePoint now);

/// Says on `err` and in the log that the clock is not believed, and waits until it may be right, or somebody vouches
/// for it. Meanwhile nothing is answered, dated or erased. `pause`: until the next look; false: give up.
struct ClockWait {
    Clock const& clock;
    std::function<bool()> vouch;
    std::function<bool()> pause;
};
/// Whether the clock is believed. A folder without a store has nothing that a wrong clock could harm. Errors: those of
/// the store.
Result<bool> wait_for_clock(std::filesystem::path const& folder, ClockWait const& how, Random& random,
                            std::ostream& err);

}  // namespace ombrex::app
