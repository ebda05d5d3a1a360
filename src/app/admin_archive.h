// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "app/admin_store.h"

namespace ombrex::app {

// `ombrex admin company export ...` and `user export`: archives of what is held (C37, C40), by the hand of an operator,
// who is in the audit log. Each returns the exit code: 0, 1 (refused, or no such), 2 (what was typed is no id).

/// What of, where to, and how.
struct ArchiveWords {
    std::string user;  ///< Empty: the whole account.
    std::string to;
    bool silenced = false;  ///< In its recordings what is personal is silent.
};

/// Writes the archive, opened, into a file that only its owner may read.
int run_admin_export(std::string const& company, ArchiveWords const& words, AdminContext const& context);
/// The same of somebody who called, asked for access or export by that request, and has shown that it is his (C37).
/// `also`: other spellings of his name. No user.
int run_admin_request_export(std::string const& request, std::vector<std::string> const& also,
                             ArchiveWords const& words, AdminContext const& context);
/// Has the server make it, sealed; the same while one is being made. `to` is not used.
int run_admin_export_request(std::string const& company, ArchiveWords const& words, AdminContext const& context);
/// Where those that were asked for stand.
int run_admin_exports(std::string const& company, bool json, AdminContext const& context);
/// A link to one that is ready, for as long as the policy lets it live.
int run_admin_export_link(std::string const& company, std::string const& archive, AdminContext const& context);

}  // namespace ombrex::app
