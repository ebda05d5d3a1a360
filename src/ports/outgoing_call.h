// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "ports/call_leg.h"
#include "ports/incoming_call.h"

namespace ombrex::ports {

/// A call to place.
struct Dial {
    std::string to;                      ///< `sip:user@host` or `sip:user@host:port`
    std::optional<CallerNumber> caller;  ///< Nothing: the number is withheld (RFC 3323).
};

/// The other side is being called: 180 when it rings.
struct Ringing {
    int status;
};

using CallProgress = std::variant<Ringing, std::unique_ptr<CallLeg>, Ended>;

/// A call that we placed. Destroying it before it is answered cancels it.
/// Thread: any, one at a time. Lifetime: may outlive the Telephony it came from.
class OutgoingCall {
public:
    virtual ~OutgoingCall() = default;

    [[nodiscard]] virtual std::string const& call_id() const noexcept = 0;

    /// Waits for what happens next: ringing (any number of times), then the leg or the end. REQUIRES: neither came yet.
    /// Errors: unavailable (the wait was cancelled; nothing is lost).
    [[nodiscard]] virtual Task<Result<CallProgress>> next() = 0;

    /// Gives up; Ended follows, or the leg when the other side was quicker.
    virtual void cancel() = 0;
};

}  // namespace ombrex::ports
