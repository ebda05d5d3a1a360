// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "adapters/insights/detail/said.h"
#include "ports/insight_engine.h"

namespace ombrex::adapters::insights::detail {

struct Summary {
    std::string text;  ///< At most 70 words.
    std::string next_step;
    std::vector<model::Evidence> evidence;
};
/// What the outcome is, what the caller asked and what was settled in their own words, and the terms both used.
[[nodiscard]] Summary summarise(Said const& said, model::InsightLabel label, ports::CallFacts const& facts);

}  // namespace ombrex::adapters::insights::detail
