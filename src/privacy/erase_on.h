// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/clock.h"
#include "base/result.h"
#include "base/time_zone.h"
#include "privacy/retention.h"

namespace ombrex::privacy {

struct Policy;

/// When a personal value must go. Every write of personal data needs one, and only the policy makes one (C24 to C28).
class EraseOn {
public:
    enum class Kind : std::uint8_t {
        date,     ///< At due(), neither earlier nor on a later day.
        at_once,  ///< Now, in the transaction that is under way.
        event,    ///< The clock has not started: waits_for() says for what. Then erase_on gives the date.
    };

    [[nodiscard]] Category category() const noexcept { return category_; }
    [[nodiscard]] Kind kind() const noexcept { return kind_; }
    /// The moment. None while the clock has not started.
    [[nodiscard]] std::optional<TimePoint> due() const noexcept { return due_; }
    [[nodiscard]] ClockStart waits_for() const noexcept { return start_; }

    friend bool operator==(EraseOn const&, EraseOn const&) = default;

private:
    friend EraseOn erase_on(Policy const&, Category, TimePoint, TimeZone const&);
    friend Result<EraseOn> erase_after_event(Policy const&, Category);
    EraseOn(Category category, ClockStart start, Kind kind, std::optional<TimePoint> due)
        : category_{category}, start_{start}, kind_{kind}, due_{due} {}

    Category category_;
    ClockStart start_;
    Kind kind_;
    std::optional<TimePoint> due_;
};

/// The clock of the category started at `clock_start` (RetentionRow::start says what starts it). The value goes on the
/// calendar day that lies the row's length later in the company's zone, at the same time of day: exact to the day and
/// never early. A time of day that the clocks skip becomes the moment of the jump; one that comes twice, the second.
[[nodiscard]] EraseOn erase_on(Policy const& policy, Category category, TimePoint clock_start, TimeZone const& zone);

/// For what is written before its clock starts: an account, a connected calendar, an open request, an undelivered mail.
/// Errors: denied (the clock of this category has started by the time it can be written; use erase_on).
[[nodiscard]] Result<EraseOn> erase_after_event(Policy const& policy, Category category);

}  // namespace ombrex::privacy
