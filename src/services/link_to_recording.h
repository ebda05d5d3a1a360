// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "crypto/signed_url.h"
#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C8: path and query that play the recording of a call to this person or key, for as long as the policy lets a link
/// live. Errors: not_found (no such call, or nothing to play), denied (the role may not listen, or an operator asks),
/// unavailable. Purpose: serve_call.
Task<Result<std::string>> link_to_recording(Deps deps, model::Principal who, model::CallId call,
                                            crypto::PlaybackLinks const& links, Deadline deadline);

}  // namespace ombrex::services
