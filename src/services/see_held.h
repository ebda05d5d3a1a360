// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C37: a page of what the store holds, of one kind, as an archive would show it: to who manages the company all of it,
/// to anybody else what is held about himself. That a kind was looked at is written down with its first page (C32).
/// Errors: denied (neither of them, as a key is; a column does not open), unavailable. Purpose: legal_duty.
Task<Result<ports::HeldPage>> see_held(Deps deps, model::Principal who, model::ArchivePart part,
                                       std::optional<std::string> after, Deadline deadline);

}  // namespace ombrex::services
