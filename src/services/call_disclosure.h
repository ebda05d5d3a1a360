// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/call_context.h"

namespace ombrex::services {

/// The carrier that brought the call gets its sound, and knows the number it brought. A live call is no body that the
/// egress guard could look at: it flows. So its row is written before it flows, in the ledger like any other, with 0
/// bytes for "as long as it lasted"; and where no row can be written no call is held. (A transfer asks the guard
/// itself, in transfer_desk.) Purpose: serve_call. Errors: denied (the policy does not grant it), unavailable (the
/// store failed).
Result<void> disclose_call(Deps const& deps, ports::UnitOfWork& unit, CallContext const& context);

}  // namespace ombrex::services
