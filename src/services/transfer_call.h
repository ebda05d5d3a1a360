// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "ports/transfer_line.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Tries to join a human, and keeps what came of it. Answers Transferred, or ToolFailure not_found (no such rule),
/// failed. Purpose: serve_call.
Task<ports::ToolResult> transfer_call(Deps deps, CallContext context, ports::TransferLine& line,
                                      ports::TransferCall asked, Deadline deadline);

}  // namespace ombrex::services
