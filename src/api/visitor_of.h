// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "api/desk.h"

namespace ombrex::api {

/// Who asks for something else than an answer, let in as add_for_visitor() lets in a GET: by his cookie, or by a key
/// with that scope. Errors: denied, unavailable.
[[nodiscard]] Task<Result<services::Visitor>> visitor_of(Desk desk, std::optional<model::Scope> scope,
                                                         net::HttpRequest request);

}  // namespace ombrex::api
