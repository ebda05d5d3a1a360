// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "services/call_context.h"

namespace ombrex::services {

/// What a visitor of a business's own site is told before he calls its assistant there, and which pages may let him.
struct OwnSite {
    std::string business;
    model::ConsentMode recording = model::ConsentMode::off;
    std::vector<std::string> origins;  ///< As Assistant::sites; at least one.
};

/// Errors: not_found (no such company, none of whose pages may, or an account whose deletion was asked for: which of
/// these is not told), unavailable. Purpose: serve_call.
Task<Result<OwnSite>> own_site(Deps deps, model::CompanyId company, Deadline deadline);

}  // namespace ombrex::services
