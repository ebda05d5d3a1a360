// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/principal.h"
#include "ports/call_list_repository.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Which calls somebody of a business wants to see.
struct CallFilter {
    std::string who;  ///< A number, an e-mail address or a name, whole; empty: everybody's.
    std::optional<model::Outcome> outcome = {};
    std::optional<LocalDays> from = {};   ///< The first day, in the business's zone.
    std::optional<LocalDays> until = {};  ///< The last.
    std::optional<ports::ListPlace> after = {};
    std::size_t limit = 50;
};

struct CallPage {
    std::vector<ports::CallLine> calls;
    std::optional<ports::ListPlace> next;  ///< None: there are no more.
    TimeZone zone = TimeZone::utc();       ///< The business's.
};

/// Newest first. Errors: invalid_input (`who` is a part of a number), not_found (no such company), unavailable.
/// Purpose: serve_call.
Task<Result<CallPage>> list_calls(Deps deps, model::Principal who, CallFilter filter, Deadline deadline);

}  // namespace ombrex::services
