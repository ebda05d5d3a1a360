// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "model/api_key.h"

namespace ombrex::api {

/// What a key needs for a route. A route that is not here is for people.
struct KeyScope {
    std::string_view method, pattern;
    model::Scope scope;
};
inline constexpr std::array key_scopes{
    KeyScope{"GET", "/api/v1/assistant", model::Scope::assistant_read},
    KeyScope{"PUT", "/api/v1/assistant", model::Scope::assistant_write},
    KeyScope{"GET", "/api/v1/line", model::Scope::calls_read},
    KeyScope{"GET", "/api/v1/live", model::Scope::calls_read},
    KeyScope{"GET", "/api/v1/today", model::Scope::calls_read},
    KeyScope{"GET", "/api/v1/calls", model::Scope::calls_read},
    KeyScope{"GET", "/api/v1/calls/{call}", model::Scope::calls_read},
    KeyScope{"DELETE", "/api/v1/calls/{call}", model::Scope::calls_erase},
    KeyScope{"GET", "/api/v1/calls/{call}/export", model::Scope::calls_read},
    KeyScope{"GET", "/api/v1/calls/{call}/recording", model::Scope::calls_read},
    KeyScope{"GET", "/api/v1/messages", model::Scope::messages_read},
    KeyScope{"PATCH", "/api/v1/messages/{message}", model::Scope::messages_write},
    KeyScope{"GET", "/api/v1/appointments", model::Scope::appointments_read},
    KeyScope{"GET", "/api/v1/figures", model::Scope::calls_read},
    KeyScope{"GET", "/api/v1/privacy", model::Scope::privacy_read},
    KeyScope{"GET", "/api/v1/privacy/requests", model::Scope::privacy_read},
    KeyScope{"GET", "/v1/convai/agents", model::Scope::assistant_read},
    KeyScope{"POST", "/v1/convai/agents/create", model::Scope::assistant_write},
    KeyScope{"GET", "/v1/convai/agents/{agent}", model::Scope::assistant_read},
    KeyScope{"PATCH", "/v1/convai/agents/{agent}", model::Scope::assistant_write},
    KeyScope{"DELETE", "/v1/convai/agents/{agent}", model::Scope::assistant_write},
    KeyScope{"GET", "/v1/convai/conversation/get-signed-url", model::Scope::calls_begin},
    KeyScope{"GET", "/v1/convai/conversations", model::Scope::calls_read},
    KeyScope{"GET", "/v1/convai/conversations/{conversation}", model::Scope::calls_read},
    KeyScope{"DELETE", "/v1/convai/conversations/{conversation}", model::Scope::calls_erase},
    KeyScope{"GET", "/v1/convai/conversations/{conversation}/audio", model::Scope::calls_read},
};

/// None: no key opens it.
[[nodiscard]] constexpr std::optional<model::Scope> scope_of(std::string_view method, std::string_view pattern) {
    auto const* const found = std::ranges::find_if(
        key_scopes, [&](KeyScope const& one) { return one.method == method && one.pattern == pattern; });
    if (found == key_scopes.end()) return std::nullopt;
    return found->scope;
}

}  // namespace ombrex::api
