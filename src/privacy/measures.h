// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "privacy/erase_on.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

// Numbers of the policy in the units in which code acts on them. Whoever acts asks here, with the policy in force.

/// How long a link to a recording may live (C8).
[[nodiscard]] std::chrono::seconds playback_link_life(Policy const& policy);

/// How long a link to an archive may live (C40).
[[nodiscard]] std::chrono::seconds archive_link_life(Policy const& policy);

/// How long somebody who connects a calendar may take at its provider (C33).
[[nodiscard]] std::chrono::seconds oauth_state_life(Policy const& policy);

/// The day by which somebody who asked on `asked` has to be answered (C43); the same day where it is to be done at
/// once.
[[nodiscard]] std::chrono::local_days answer_by(Policy const& policy, Right right, std::chrono::local_days asked);

/// For a row that holds several kinds of data: it goes when the first of them must, whose date this is. Each of
/// `also` has a clock that has started.
[[nodiscard]] EraseOn erase_soonest(Policy const& policy, Category row, CategorySet also, TimePoint clock_start,
                                    TimeZone const& zone);

/// What an erasure consists of besides the row and its key.
struct Ending {
    bool object_versions;  ///< Every version of its object in the store of objects goes.
    bool receipt;          ///< That it went is written down.
};
[[nodiscard]] Ending ending_of(Policy const& policy, Category category);

/// C46: so long before a change of the policy takes effect everybody has been told of it.
[[nodiscard]] std::chrono::days change_notice(Policy const& policy);

/// A count as strangers may see it: none, or at least as many as the smallest group behind a figure (C15).
[[nodiscard]] bool may_be_published(Policy const& policy, std::uint64_t count);

}  // namespace ombrex::privacy
