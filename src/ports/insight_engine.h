// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/deadline.h"
#include "base/result.h"
#include "base/task.h"
#include "model/call.h"
#include "model/insight.h"
#include "model/slot.h"
#include "redaction/redacted_transcript.h"

namespace ombrex::ports {

/// What is known of a call without reading a word of it: results of its tools, in order.
struct CallFacts {
    std::optional<model::Outcome> outcome{};
    std::vector<model::Slot> booked{};
    std::vector<model::Slot> moved{};  ///< Where they were moved to.
    std::vector<model::Slot> cancelled{};
    struct MessageTaken {
        std::string addressee;  ///< May be empty.
        model::Urgency urgency = model::Urgency::normal;
    };
    std::vector<MessageTaken> messages{};
    std::vector<std::string> transferred_to{};  ///< Labels of the people who took the call.
};

/// Makes an insight outside this process. It can be given only what the strict redactor made (C23): the type of the
/// argument is the rule. Thread: safe to share.
class InsightEngine {
public:
    virtual ~InsightEngine() = default;

    /// Errors: unavailable, too_late; then the local engine's insight stands.
    virtual Task<Result<model::Insight>> make(redaction::RedactedTranscript<redaction::Strength::strict> transcript,
                                              CallFacts facts, Deadline deadline) = 0;
};

/// Makes an insight inside this process, from the call as it was. Nothing leaves, so nothing needs to be masked.
/// Thread: safe to share.
class LocalInsightEngine {
public:
    virtual ~LocalInsightEngine() = default;

    /// Always succeeds, and soon: every call gets an insight, with no key and no network (C7).
    [[nodiscard]] virtual model::Insight make(model::Transcript const& transcript, CallFacts const& facts) const = 0;
};

}  // namespace ombrex::ports
