// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "ports/call_list_repository.h"
#include "ports/message_repository.h"
#include "services/call_card.h"

namespace ombrex::services {

/// A call with all that it left, as far as who asks may see it.
struct SeenCall {
    ports::CallLine line;  ///< As a list shows it.
    CallCard card;
    std::vector<ports::MessageLine> messages;
};

/// C32: writes down that he saw it. A call that goes on is shown as far as it went. Errors: not_found (never was,
/// another company's, or erased), unavailable. Purpose: serve_call.
Task<Result<SeenCall>> see_call(Deps deps, model::Principal who, model::CallId call, Deadline deadline);

}  // namespace ombrex::services
