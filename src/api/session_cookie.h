// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "net/http_message.h"

namespace ombrex::api {

/// C35: the one cookie there is. `__Host-` keeps it to this host and to HTTPS (RFC 6265bis section 4.1.3.2); no script
/// reads it; another site's form does not send it.
inline constexpr std::string_view session_cookie = "__Host-ombrex";

/// The header that sets it; an empty token takes it back.
void set_session_cookie(net::HttpResponse& answer, std::string_view token);

/// Its value; empty: not sent, or sent twice (somebody put a second one beside it).
[[nodiscard]] std::string_view session_cookie_of(net::HttpRequest const& request) noexcept;

}  // namespace ombrex::api
