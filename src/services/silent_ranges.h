// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "audio/silencer.h"
#include "redaction/masked_turn.h"

namespace ombrex::services {

/// What has to be silent in each voice of a recording.
struct SilentRanges {
    std::vector<audio::TimeRange> caller;
    std::vector<audio::TimeRange> agent;
};

/// C23: when the masked parts of a call can have been said, at the widest.
///
/// A transcript knows when a turn began, not when each word was said. So a part may begin as early as somebody who
/// talks at the greatest speed comes to it, and end as late as he may begin what follows; where a turn is nothing but
/// its part, all from the turn before to the next one. What the agent reads back is silent in the caller's voice, too:
/// a telephone gives it back as an echo.
/// `turns`: in the order they were said. `length`: of the recording; times are those of the call.
[[nodiscard]] SilentRanges silent_ranges(std::span<redaction::MaskedTurn const> turns,
                                         std::chrono::milliseconds length);

}  // namespace ombrex::services
