// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "services/call_context.h"
#include "services/caller_rows.h"

namespace ombrex::services {

/// Somebody who called, as he asked for something: what he is called, and what a company holds of him.
struct CallerSubject {
    model::RightsRequest request;
    std::vector<model::CallerName> names;  ///< Every spelling; the last is that of the request.
    PersonRows rows;
};

/// What a request may be about, and other spellings of his name that an operator is sure of.
struct CallerQuestion {
    model::RequestId request;
    std::vector<model::CallerName> also;
    std::vector<model::RightsKind> kinds;
};
/// Errors: not_found, invalid_input (another kind; of a user, not of a caller; no number; several people use that
/// number, and nobody is named), conflict (closed), denied (nothing shows that it is his).
Result<CallerSubject> find_caller(ports::UnitOfWork& unit, CallerQuestion question);

/// Whether another request of the register is of the same person.
[[nodiscard]] bool is_of(CallerSubject const& subject, model::RightsRequest const& other);

}  // namespace ombrex::services
