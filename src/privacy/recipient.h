// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "privacy/enum_set.h"

namespace ombrex::privacy {

/// Who may receive personal data at all. A new one needs a new version of the policy (C46).
enum class Recipient : std::uint8_t {
    elevenlabs,          ///< C19
    aws,                 ///< C20
    stripe,              ///< C21
    google,              ///< C22
    microsoft,           ///< C22
    openai,              ///< C23
    own_infrastructure,  ///< hosts that the operator runs himself and names in the configuration
    carrier,             ///< SIP trunks: signalling and audio in transit
    customer,            ///< the business itself: its mail, webhooks, transfer targets
};

inline constexpr std::size_t recipient_count = static_cast<std::size_t>(Recipient::customer) + 1;
using RecipientSet = EnumSet<Recipient>;

}  // namespace ombrex::privacy
