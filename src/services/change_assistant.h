// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What a receptionist knows, and by which word that state of it is known.
struct KnownAssistant {
    model::Assistant assistant;
    std::string version;  ///< Equal for equal content; hexadecimal.
};

/// Errors: not_found (no such company), unavailable. Purpose of this and below: serve_call.
Task<Result<KnownAssistant>> read_assistant(Deps deps, model::CompanyId company, Deadline deadline);

/// Over which of its states a change goes.
struct OverVersions {
    bool any = false;
    std::vector<std::string> these = {};
};

/// What a change says nothing of: it stays as it is.
struct Unspoken {
    bool sites = false;
    bool client_tools = false;
};

/// Replaces it whole, over a version that was read. What no page shows stays as it is: further words
/// that are asked for, facts about staff, names of holidays, how erasure is done. The next call knows it, since each
/// reads it anew. The same again changes nothing. Errors: denied (his role), conflict (it is another version),
/// invalid_input (model::faults_of has any), unavailable.
Task<Result<KnownAssistant>> change_assistant(Deps deps, model::Principal who, model::Assistant wanted,
                                              OverVersions over, Unspoken unspoken, Deadline deadline);

}  // namespace ombrex::services
