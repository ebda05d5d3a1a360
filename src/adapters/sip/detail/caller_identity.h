// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ports/incoming_call.h"

namespace ombrex::adapters::sip {

/// One address of a SIP header: `"Display" <sip:user@host>` or `<tel:number>`.
struct NamedAddress {
    std::string_view display;
    std::string_view scheme;
    std::string_view user;  ///< For tel: the number.
    std::string_view host;
};

/// What a request says about who calls.
struct IdentityHeaders {
    NamedAddress from;
    std::vector<NamedAddress> asserted;     ///< P-Asserted-Identity (RFC 3325)
    std::vector<std::string_view> privacy;  ///< values of Privacy (RFC 3323)
};

/// The number that a trusted trunk vouches for: P-Asserted-Identity before From.
/// Nothing when the caller withholds it (Privacy, an anonymous From) or when no number can be read: never guessed.
/// Call it for requests of trusted trunks only.
[[nodiscard]] std::optional<ports::CallerNumber> caller_number(IdentityHeaders const& headers);

/// The user part of a SIP URI without its parameters, percent-decoded: "+1 555" from "%2B1%20555;phone-context=x".
/// Nothing: empty, longer than 64 bytes, or holding what is no printable ASCII.
[[nodiscard]] std::optional<std::string> user_of(std::string_view user);

}  // namespace ombrex::adapters::sip
