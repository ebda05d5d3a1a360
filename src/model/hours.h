// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "base/time_zone.h"

namespace ombrex::model {

/// A stretch of one day, half open, in minutes after local midnight. `to` may be 24:00.
struct TimeBlock {
    std::chrono::minutes from;
    std::chrono::minutes to;

    friend bool operator==(TimeBlock const&, TimeBlock const&) = default;
};

/// A holiday or exception: on that day these blocks hold instead; none means closed.
struct SpecialDay {
    LocalDays day;
    std::string name;  ///< "Thanksgiving"; may be empty.
    std::vector<TimeBlock> blocks;

    friend bool operator==(SpecialDay const&, SpecialDay const&) = default;
};

/// When a business is open, in its own zone. Blocks of a day are ordered and do not touch.
struct Hours {
    std::array<std::vector<TimeBlock>, 7> week;  ///< Monday first.
    std::vector<SpecialDay> special;

    /// The blocks of that day; empty: closed. Lifetime: as long as this object is not changed.
    [[nodiscard]] std::span<TimeBlock const> on(LocalDays day) const;
    /// The exception that holds on that day, if one does.
    [[nodiscard]] SpecialDay const* special_on(LocalDays day) const;
    [[nodiscard]] bool open_at(LocalMinutes when) const;

    friend bool operator==(Hours const&, Hours const&) = default;
};

}  // namespace ombrex::model
