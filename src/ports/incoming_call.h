// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/call.h"
#include "model/ids.h"
#include "ports/call_leg.h"
#include "privacy/personal.h"

namespace ombrex::ports {

using CallerNumber = privacy::Personal<std::string, privacy::Category::caller_number>;

/// What is known of a call before it is answered.
struct CallOffer {
    std::string call_id;
    /// The user part that was called, as the number table knows it: a number of ours, nobody's personal data.
    std::string called;
    /// Whose assistant is called where no number is: then `called` says nothing, and no carrier brought the call.
    std::optional<model::CompanyId> company = {};
    model::Via via = model::Via::telephone;
    /// The id that the call is to have, since the caller was told it already; nothing: any.
    std::optional<model::CallId> id = {};
    /// Nothing is to be heard on either side: words are written (CallEvent Written, CallObserver).
    bool written = false;
    /// Who calls, as the trunk asserts it. Nothing: withheld, or not known for certain. Never guessed.
    std::optional<CallerNumber> caller;
    /// What both sides speak, in the caller's order. Both codecs when the caller lets us offer.
    std::vector<Codec> codecs;
};

/// Why a call is not taken. The value is the SIP status.
enum class Refusal : std::uint16_t {
    unknown_number = 404,
    unavailable = 480,
    busy = 486,
    overload = 503,
    declined = 603,
};

/// A call that rings. Destroying it unanswered refuses it with Refusal::unavailable.
/// Thread: any, one at a time. Lifetime: may outlive the Telephony it came from.
class IncomingCall {
public:
    virtual ~IncomingCall() = default;

    [[nodiscard]] virtual CallOffer const& offer() const noexcept = 0;

    /// Lets the caller hear ringing. Once is enough; more does nothing.
    virtual void ring() = 0;

    /// Takes the call and waits until the caller's side has confirmed it: from then on audio is heard.
    /// Errors: too_late (the caller gave up), unavailable (no media port left, no confirmation within 32 s, or the
    /// wait was cancelled: then the call is hung up when this object goes). REQUIRES: neither answered nor refused.
    [[nodiscard]] virtual Task<Result<std::unique_ptr<CallLeg>>> answer() = 0;

    /// REQUIRES: not answered. `retry_after` tells the trunk when to try again (Retry-After).
    virtual void refuse(Refusal why, std::optional<std::chrono::seconds> retry_after = std::nullopt) = 0;

    /// Waits until the call ends while it rings. Errors: unavailable (the wait was cancelled).
    [[nodiscard]] virtual Task<Result<Ended>> ended() = 0;
};

}  // namespace ombrex::ports
