// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adapters/insights/detail/said.h"
#include "ports/insight_engine.h"

namespace ombrex::adapters::insights::detail {

/// Events first; words only where no event says it, or to tell a complaint or a wish for money back.
[[nodiscard]] model::InsightLabel label_of(Said const& said, ports::CallFacts const& facts);

/// How the caller was at the end, given what became of the call.
[[nodiscard]] model::Mood mood_of(Said const& said, model::InsightLabel label);

[[nodiscard]] model::Urgency urgency_of(Said const& said, model::InsightLabel label, ports::CallFacts const& facts);

}  // namespace ombrex::adapters::insights::detail
