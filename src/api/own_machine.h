// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http_message.h"

namespace ombrex::api {

/// Whether somebody at this very machine asks: there are no accounts yet, so he alone may see calls. Not one of:
/// - a peer elsewhere;
/// - a reverse proxy on this machine, which speaks for strangers: it forwards their Host, or says so in a header;
/// - a page of another site whose name was pointed at loopback (DNS rebinding): its Host is that name.
[[nodiscard]] bool from_own_machine(net::HttpRequest const& request);

}  // namespace ombrex::api
