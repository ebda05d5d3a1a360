// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Entries about one company, and who those are that stand in them as ids.
struct AuditPage {
    std::vector<model::AuditEntry> entries;  ///< Newest first.
    bool more = false;                       ///< There are older ones.
    /// By actor, for those who are still there: names of users, labels of keys.
    std::map<std::string, model::PersonName, std::less<>> users;
    std::map<std::string, std::string, std::less<>> keys;
};

/// C32: what was done in the company, before the entry of that number. Errors: denied (his role), unavailable. Purpose:
/// serve_call.
Task<Result<AuditPage>> see_audit(Deps deps, model::Principal who, long long before, std::size_t limit,
                                  Deadline deadline);

}  // namespace ombrex::services
