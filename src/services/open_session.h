// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A session for a user who has shown who he is: by his password, or by a link that he was mailed. That he uses the
/// Service is his acceptance of the version in force (C47). Errors: unavailable. Purpose: serve_call.
Task<Result<model::Session>> open_session(Deps deps, model::User user, model::Browser browser, Deadline deadline);

}  // namespace ombrex::services
