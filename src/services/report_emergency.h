// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Keeps that a caller in danger was told whom to call. Answers EmergencyReported, or ToolFailure failed.
/// Purpose: serve_call.
Task<ports::ToolResult> report_emergency(Deps deps, CallContext context, ports::ReportEmergency asked,
                                         Deadline deadline);

}  // namespace ombrex::services
