// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privacy/erase_on.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

/// What goes with an account at the latest, whatever its own time says (AtAccountEnd::purge).
[[nodiscard]] CategorySet goes_with_account(Policy const& policy);

/// What stays when an account goes, without what the law does not want of it (AtAccountEnd::reduce, C28).
[[nodiscard]] bool is_reduced_with_account(Policy const& policy, Category category);

/// When an account is purged whose deletion was asked for at `requested`: all of it at once, at the soonest date of the
/// rows whose clock its deletion starts (C26).
[[nodiscard]] EraseOn account_purge(Policy const& policy, TimePoint requested, TimeZone const& zone);

}  // namespace ombrex::privacy
