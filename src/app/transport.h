// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/config.h"
#include "net/transport.h"

namespace ombrex::app {

/// Every place where we listen and every peer that may be spoken to, and how each is protected (C29): what the evidence
/// shows. REQUIRES: a configuration each of whose values fits; what is no address is left out.
[[nodiscard]] std::vector<net::Transport> transports_of(Config const& config);

/// The same as the evidence says it: "http.address: 127.0.0.1:8080 ...".
[[nodiscard]] std::vector<std::string> transports_in_words(Config const& config);

/// What stops the start: every listener and peer without protection, half a certificate; each a sentence that says what
/// to do. REQUIRES: as above.
[[nodiscard]] std::vector<ConfigFault> transport_faults(Config const& config);

/// Why `ombrex call` may not phone that address, `sip:user@host[:port]`; nothing where it may, or where it is none.
[[nodiscard]] std::optional<std::string> unprotected_call(Config const& config, std::string_view uri);

}  // namespace ombrex::app
