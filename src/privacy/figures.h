// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "privacy/category.h"
#include "privacy/recipient.h"

namespace ombrex::privacy {

// What a store can say of itself in numbers, over all companies together: counts, and nobody in them.

struct Held {
    Category category;
    std::uint64_t rows = 0;
    std::uint64_t due = 0;      ///< Their time has come; the next run takes them.
    std::uint64_t overdue = 0;  ///< It came more than a day ago.
    std::uint64_t on_hold = 0;  ///< It came, and a legal hold keeps them: they are neither due nor overdue.
    std::optional<TimePoint> oldest_call{};
};

/// Receipts.
struct Destroyed {
    Category category;
    std::uint64_t rows = 0;
    std::uint64_t late = 0;  ///< More than a day after its time, or after the end of the legal hold that kept it.
};

/// Rows of the ledger.
struct Disclosed {
    Recipient recipient;
    CategorySet categories;
    std::uint64_t bodies = 0;
};

struct Requests {
    std::uint64_t open = 0;
    std::uint64_t overdue = 0;  ///< Of the open ones: the day by which they had to be answered has passed.
    std::uint64_t done = 0;
    std::uint64_t in_time = 0;            ///< Of those done: on the last day in time (UTC), or before.
    std::uint64_t recipients_failed = 0;  ///< That never said that they deleted or corrected what they got.
};

struct Figures {
    std::vector<Held> held;  ///< One of each category that the store has a table for.
    std::vector<Destroyed> destroyed;
    std::vector<Disclosed> disclosed;
    Requests requests;
};

}  // namespace ombrex::privacy
