// SPDX-License-Identifier: Apache-2.0
#include "privacy/erase_on.h"

#include <fmt/format.h>

#include "privacy/policy.h"

namespace ombrex::privacy {
namespace {

/// Never early: the second of two, and after the jump where there is none.
TimePoint latest_instant(TimeZone const& zone, LocalMinutes local) {
    TimeZone::Instant const instant = zone.to_instant(local);
    if (instant.kind != TimeZone::Kind::twice) return instant.first;
    TimePoint const day_after = instant.first + std::chrono::days{1};
    auto const offset_after = zone.to_local(day_after).time_since_epoch() -
                              std::chrono::floor<std::chrono::minutes>(day_after.time_since_epoch());
    return TimePoint{local.time_since_epoch() - offset_after};
}

bool waits_for_an_event(ClockStart start) {
    return start == ClockStart::delivery || start == ClockStart::closing || start == ClockStart::disconnection ||
           start == ClockStart::account_deletion;
}

}  // namespace

EraseOn erase_on(Policy const& policy, Category category, TimePoint clock_start, TimeZone const& zone) {
    RetentionRow const& row = retention_of(policy, category);
    if (row.length.unit == Length::Unit::at_once) {
        return EraseOn{category, row.start, EraseOn::Kind::at_once, clock_start};
    }
    LocalMinutes const local = zone.to_local(clock_start);
    LocalDays const day = std::chrono::floor<std::chrono::days>(local);
    auto const seconds = clock_start - std::chrono::floor<std::chrono::minutes>(clock_start);
    TimePoint const due = latest_instant(zone, add(day, row.length) + (local - day)) + seconds;
    return EraseOn{category, row.start, EraseOn::Kind::date, due};
}

Result<EraseOn> erase_after_event(Policy const& policy, Category category) {
    RetentionRow const& row = retention_of(policy, category);
    if (!waits_for_an_event(row.start)) {
        return Error{Errc::denied, fmt::format("{}: the clock of {} has already started; give its start to erase_on",
                                               to_string(row.clause), row_of(policy, category).id)};
    }
    return EraseOn{category, row.start, EraseOn::Kind::event, std::nullopt};
}

}  // namespace ombrex::privacy
