// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/deadline.h"
#include "base/task.h"
#include "model/processor_request.h"

namespace ombrex::ports {

/// What came of asking a recipient to delete or to correct what it got.
struct ProcessorAnswer {
    model::ProcessorState state = model::ProcessorState::done;  ///< done or by_hand.
    std::string words;                                          ///< Its answer, or what a person has to do.
};

/// Passes an erasure or a correction on to who got the data (C39, C43). Thread: safe to share.
class ProcessorErasure {
public:
    virtual ~ProcessorErasure() = default;
    /// Asking for the same again is no harm. Errors: unavailable (try again), denied (the egress guard refused),
    /// invalid_input (it will never do it).
    virtual Task<Result<ProcessorAnswer>> erase(model::ProcessorRequest request, Deadline deadline) = 0;
    /// What it got because of that call was corrected here. Asking again is no harm. Errors: as above.
    virtual Task<Result<ProcessorAnswer>> correct(model::ProcessorRequest request, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
