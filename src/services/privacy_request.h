// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A caller who does not want to be recorded is remembered in the recording's row at once, so that no crash can keep
/// it. C43: puts a caller's request into the register; it is answered within the policy's days. Answers
/// PrivacyRequestRecorded, or ToolFailure failed. Purpose: legal_duty.
Task<ports::ToolResult> record_privacy_request(Deps deps, CallContext context, ports::PrivacyRequest asked,
                                               Deadline deadline);

}  // namespace ombrex::services
