// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "model/calendar_connection.h"
#include "privacy/outbound.h"

namespace ombrex::oauth::detail {

/// A request that carries a token or a code: `write` gets the bare value and returns the request as text.
template <class Write>
privacy::OutboundBody body_for(privacy::Recipient to, Write const& write, model::CalendarToken const& token) {
    using enum privacy::Recipient;
    using enum privacy::Category;
    if (to == google) return privacy::Outbound<google, calendar_token>::from(write, token);
    return privacy::Outbound<microsoft, calendar_token>::from(write, token);
}

/// What one provider wants. "{tenant}" in a path is the operator's.
struct Endpoints {
    std::string_view page_host;
    std::string_view page_path;
    std::string_view host;  ///< Of the endpoints that we ask ourselves.
    std::string_view token_path;
    std::string_view revoke_path;            ///< Empty: it has none.
    std::string_view scopes;                 ///< What is asked for.
    std::array<std::string_view, 2> needed;  ///< What has to be allowed: the last parts of names, or the same twice.
    std::array<std::pair<std::string_view, std::string_view>, 2> more;  ///< Of the page's query.
};

/// Google: https://developers.google.com/identity/protocols/oauth2/web-server
inline constexpr Endpoints google_endpoints{
    .page_host = "accounts.google.com",
    .page_path = "/o/oauth2/v2/auth",
    .host = "oauth2.googleapis.com",
    .token_path = "/token",
    .revoke_path = "/revoke",
    .scopes =
        "https://www.googleapis.com/auth/calendar.freebusy "
        "https://www.googleapis.com/auth/calendar.app.created",
    .needed = {"calendar.freebusy", "calendar.app.created"},
    .more = {{{"access_type", "offline"}, {"prompt", "select_account consent"}}},
};

/// Microsoft: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
inline constexpr Endpoints microsoft_endpoints{
    .page_host = "login.microsoftonline.com",
    .page_path = "/{tenant}/oauth2/v2.0/authorize",
    .host = "login.microsoftonline.com",
    .token_path = "/{tenant}/oauth2/v2.0/token",
    .revoke_path = "",
    .scopes = "offline_access https://graph.microsoft.com/Calendars.ReadWrite",
    .needed = {"Calendars.ReadWrite", "Calendars.ReadWrite"},
    .more = {{{"response_mode", "query"}, {"prompt", "select_account"}}},
};

}  // namespace ombrex::oauth::detail
