// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "net/egress_guard.h"
#include "net/tls_version.h"

namespace ombrex::net {

/// A mail server, and how one speaks with it.
struct SmtpServer {
    enum class Security {
        starttls,  ///< Required: without it nothing is said (RFC 3207).
        tls,       ///< From the first byte (RFC 8314).
        plain,     ///< Only ever to this very machine.
    };
    Destination place;
    Security security = Security::starttls;
    TlsVersion oldest = TlsVersion::v1_2;
    std::string user;  ///< Empty: no login.
    std::string password;
    std::string ca_file;  ///< Whom to trust, PEM; empty: the machine's own list.

    /// "smtp://user:password@mail.example:587" or "smtps://...". Ports: 587 and 465 where none is given. `ca_file` as
    /// above; a server on loopback is spoken to in plain, unless there is one.
    /// Errors: invalid_input (no such address; says what is wrong, without the password).
    [[nodiscard]] static Result<SmtpServer> parse(std::string_view url, std::string ca_file);
};

/// Hands the permitted bytes, a whole letter, to the server (RFC 5321), over libcurl; login by PLAIN or LOGIN.
/// Blocking, for `patience` at most. Thread: any. Errors: invalid_input (refused for good: a 5xx), unavailable (try
/// again: a 4xx, no connection, no TLS, a certificate that is not good for that host, login refused), denied (the
/// permit is for another place, or an address with a control character or a bracket).
[[nodiscard]] Result<void> send_by_smtp(SmtpServer const& server, std::string const& from, std::string const& to,
                                        EgressGuard::Permit permit, std::chrono::milliseconds patience);

}  // namespace ombrex::net
