// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "api/desk.h"

namespace ombrex::api {

/// Who asks for something else than an answer, let in as add_for_visitor() lets in a GET: by his cookie, or by a key
/// with that scope. Errors: denied, unavailable.
[[nodiscard]] Task<Result<services::Visitor>> visitor_of(Desk desk, std::optional<model::Scope> scope,
                                                         net::HttpRequest request);

/// Whether a WebSocket is asked for by a page of ours. A cookie alone shows nothing: another site's page may open one
/// with it; and no browser leaves the Origin out.
[[nodiscard]] inline bool opened_by_own_page(net::HttpRequest const& request, Desk const& desk) noexcept {
    return !request.header("origin").empty() && from_own_page(request, desk);
}

}  // namespace ombrex::api
