// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

// `ombrex admin company export ...` and `user export`: archives of what is held (C37, C40), by the hand of an operator,
// who is in the audit log. `user` empty: the whole account. Each returns the exit code: 0, 1 (refused, or no such), 2
// (what was typed is no id).

/// Writes the archive, opened, into a file that only its owner may read.
int run_admin_export(std::string const& company, std::string const& user, std::filesystem::path const& to,
                     AdminContext const& context);
/// The same of somebody who called, asked for access or export by that request, and has shown that it is his (C37).
/// `also`: other spellings of his name.
int run_admin_request_export(std::string const& request, std::vector<std::string> const& also,
                             std::filesystem::path const& to, AdminContext const& context);
/// Has the server make it, sealed; the same while one is being made.
int run_admin_export_request(std::string const& company, std::string const& user, AdminContext const& context);
/// Where those that were asked for stand.
int run_admin_exports(std::string const& company, bool json, AdminContext const& context);
/// A link to one that is ready, for as long as the policy lets it live.
int run_admin_export_link(std::string const& company, std::string const& archive, AdminContext const& context);

}  // namespace ombrex::app
