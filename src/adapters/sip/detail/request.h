// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "adapters/sip/detail/caller_identity.h"
#include "adapters/sip/detail/sofia.h"
#include "net/media_latch.h"

namespace ombrex::adapters::sip {

/// Why a request is not carried out: the answer that it gets.
struct Rejection {
    int status;
    char const* phrase;
    std::string unsupported = {};  ///< For 420: the option tags.
};

/// What Sofia's parser lets through and we do not: called before a transaction exists, and again within dialogs.
/// Nothing: the request is sound. Source: RFC 3261 sections 8.1.1, 8.2; RFC 4475 section 3.1.2.
[[nodiscard]] std::optional<Rejection> check(sip_t const& request);

/// As check(), for the method: 405 where it is known but not ours, 501 where nobody knows it.
[[nodiscard]] std::optional<Rejection> check_method(sip_t const& request);

/// Where the datagram, or the stream, came from, whatever its headers say.
[[nodiscard]] net::Endpoint source_of(msg_t* message);
/// "sip:192.0.2.1:5060"
[[nodiscard]] std::string uri_of(net::Endpoint const& place);
/// It came over a stream: from the front that takes the TLS off (tls_front.h).
[[nodiscard]] bool came_by_stream(msg_t* message);

/// Views into the message: valid as long as it is.
[[nodiscard]] IdentityHeaders identity_of(sip_t const& request);
[[nodiscard]] std::string_view body_of(sip_t const& message);
[[nodiscard]] std::string_view user_agent_of(sip_t const& message);

/// A C string that may be missing.
[[nodiscard]] inline std::string_view view(char const* text) noexcept { return text ? text : std::string_view{}; }

inline constexpr char const* allowed_methods = "INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE";
inline constexpr char const* session_type = "application/sdp";

}  // namespace ombrex::adapters::sip
