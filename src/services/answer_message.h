// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "ports/message_repository.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Somebody has seen to a message, or it is open again; the same twice changes nothing, and leaves no second entry in
/// the audit log. Errors: denied (a viewer answers none), not_found, unavailable. Purpose: serve_call.
Task<Result<ports::MessageLine>> answer_message(Deps deps, model::Principal who, model::MessageId message,
                                                bool answered, Deadline deadline);

}  // namespace ombrex::services
