// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Stores what a caller wants passed on. Answers MessageTaken, or ToolFailure failed. Purpose: serve_call.
Task<ports::ToolResult> take_message(Deps deps, CallContext context, ports::TakeMessage asked, Deadline deadline);

}  // namespace ombrex::services
