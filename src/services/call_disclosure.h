// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/call_context.h"

namespace ombrex::services {

// A live call is no body that the egress guard could look at: it flows. So its row is written before it flows, in the
// ledger like any other, with 0 bytes for "as long as it lasted"; and where no row can be written no call is held.
// Errors of each: denied (the policy does not grant it), unavailable (the store failed).

/// The carrier that brought the call gets its sound, and knows the number it brought. Purpose: serve_call.
Result<void> disclose_call(Deps const& deps, ports::UnitOfWork& unit, CallContext const& context);

/// The people whom a call is put through to get the same. Purpose: serve_call.
Result<void> disclose_transfer(Deps const& deps, ports::UnitOfWork& unit, CallContext const& context);

}  // namespace ombrex::services
