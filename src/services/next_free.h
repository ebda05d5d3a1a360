// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/slot.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What to offer instead of `wanted`: the nearest free moments after it with the same person, then with anybody;
/// at most the assistant's `offer`. Inside a transaction; reads only.
[[nodiscard]] Result<std::vector<model::Slot>> next_free(Deps const& deps, CallContext const& context,
                                                         ports::UnitOfWork& unit, model::Slot const& wanted);

}  // namespace ombrex::services
