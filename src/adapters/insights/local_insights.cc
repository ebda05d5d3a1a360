// SPDX-License-Identifier: Apache-2.0
#include "adapters/insights/local_insights.h"

#include "adapters/insights/detail/outcome.h"
#include "adapters/insights/detail/said.h"
#include "adapters/insights/detail/summary.h"

namespace ombrex::adapters::insights {

model::Insight LocalInsights::make(model::Transcript const& transcript, ports::CallFacts const& facts) const {
    auto const said = detail::cut(transcript);
    auto const label = detail::label_of(said, facts);
    auto summary = detail::summarise(said, label, facts);
    return {model::InsightText{std::move(summary.text)},
            label,
            detail::mood_of(said, label),
            detail::urgency_of(said, label, facts),
            model::InsightText{std::move(summary.next_step)},
            std::move(summary.evidence)};
}

}  // namespace ombrex::adapters::insights
