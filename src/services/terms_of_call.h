// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privacy/disclosure.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C46: what a call left keeps the terms of the version of the policy that was in force when it was answered: who may
/// be given what of it, and for what. (How long it stays was written down then.) A later version may take something
/// back, which counts at once; what it grants beyond that is for later calls, for no caller was asked. Who has an
/// account accepts a new version by using the Service, so what is about no call goes by the version in force.
///
/// Errors: denied (that version did not grant it), invalid_input (a stored edition cannot be read), unavailable.
Result<void> keeps_terms(Deps const& deps, ports::UnitOfWork& unit, privacy::Disclosure const& disclosure);

}  // namespace ombrex::services
