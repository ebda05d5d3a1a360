// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "net/ip_prefix.h"
#include "voice/media_line.h"
#include "voice/scripted_caller.h"
#include "voice/turn_gaps.h"

namespace ombrex::app {

/// A call to place as a telephone would.
struct PhoneCall {
    std::string to;                      ///< `sip:user@host[:port]`; the host is an IP address.
    std::string caller_id = "withheld";  ///< E.164, or "withheld".
    voice::CallerScript script;
    std::vector<net::IpPrefix> protected_networks = {};  ///< Where it may call besides this machine (C29).
    std::chrono::seconds longest{600};
};

/// What came of it.
struct PhoneReport {
    std::string call_id;
    std::chrono::milliseconds rang{0}, talked{0};
    bool hung_up_on = false;  ///< The other side ended it.
    voice::MediaCounts media;
    voice::CallTape tape;
    std::vector<voice::TurnGap> gaps;
};

/// Phones, plays the script, hangs up. What happens is shown on `out` as it happens; null: nothing is.
/// Errors: invalid_input (the address), unavailable (nobody answered, or refused: the detail has the SIP status).
/// Blocking: as long as the call lasts. Thread: any.
[[nodiscard]] Result<PhoneReport> phone(PhoneCall const& call, std::ostream* out, Clock const& clock, Random& random);

}  // namespace ombrex::app
