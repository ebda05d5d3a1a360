// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/deadline.h"
#include "base/task.h"
#include "model/assistant.h"
#include "model/call_notes.h"

namespace ombrex::ports {

/// Joins the caller of one live call with a human. Thread: the call's strand. Lifetime: that of the call.
class TransferLine {
public:
    virtual ~TransferLine() = default;
    /// Rings the human, says `brief`, joins. `no_answer` when nobody picks up before the deadline; the caller stays
    /// with us.
    virtual Task<model::TransferResult> join(model::TransferRule const& rule, std::string brief, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
