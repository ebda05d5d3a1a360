// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/mailer.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C20: what is kept of delivered mail goes when the policy says so, counted from its delivery. How many went; they are
/// counted in the log, not by receipt: a mail in the outbox knows no company, only its own id. Errors: unavailable.
/// Purpose: legal_duty.
Task<Result<std::size_t>> erase_mail(Deps deps, ports::Mailer& mailer);

}  // namespace ombrex::services
