// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/insight_engine.h"

namespace ombrex::adapters::insights {

/// Insights by rule. The outcome comes from the call's events, and from cues in the words only where there is none; the
/// summary is a sentence for the outcome, what the caller asked and what was settled, in their own words, and the terms
/// both sides used; the mood weighs the caller's last words most. The same call gives the same insight.
/// Limits: reads the first 400 turns; about 0.2 ms a call. Thread: safe to share.
class LocalInsights final : public ports::LocalInsightEngine {
public:
    [[nodiscard]] model::Insight make(model::Transcript const& transcript,
                                      ports::CallFacts const& facts) const override;
};

}  // namespace ombrex::adapters::insights
