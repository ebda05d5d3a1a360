// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "base/deadline.h"
#include "base/task.h"
#include "ports/incoming_call.h"
#include "ports/outgoing_call.h"

namespace ombrex::ports {

/// The telephone network. It takes calls from the moment it is made.
/// Thread: safe to share. Lifetime: stopped before it is destroyed; the calls it gave out may live longer.
class Telephony {
public:
    virtual ~Telephony() = default;

    /// Waits for the next call that rings. Calls that nobody fetches in time are refused by the implementation.
    /// Errors: unavailable (stopping, or the wait was cancelled).
    [[nodiscard]] virtual Task<Result<std::unique_ptr<IncomingCall>>> next_call() = 0;

    /// Errors: invalid_input (no such address), unavailable (stopping, too many calls, or no media port left).
    [[nodiscard]] virtual Result<std::unique_ptr<OutgoingCall>> place(Dial const& dial) = 0;

    /// Takes no new call, lets the running ones end until `deadline`, then hangs them up and returns.
    [[nodiscard]] virtual Task<void> stop(Deadline deadline) = 0;
};

}  // namespace ombrex::ports
