// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin recording export --call ID --redacted OUT.ogg`: a copy of the recording of the call with that SIP
/// Call-ID in which what is personal is silent. The file must not be there yet; it is readable by its owner only, and
/// none is left behind where something fails. The log of audit says who took it. Returns the exit code: 0, 1.
int run_admin_recording_export(std::string const& protocol_id, std::filesystem::path const& to,
                               AdminContext const& context);

}  // namespace ombrex::app
