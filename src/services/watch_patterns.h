// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/call_context.h"

namespace ombrex::services {

/// C18: looks at the last day of every company by the rules of pattern_rules.h, and queues a mail to the owner for what
/// stands out: at most one a day and pattern, by the clock of the business. Answers how many. To be run each hour.
/// Errors: unavailable. Purpose: abuse_detection.
Task<Result<std::size_t>> watch_patterns(Deps deps, Deadline deadline);

}  // namespace ombrex::services
