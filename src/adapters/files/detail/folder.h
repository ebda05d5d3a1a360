// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.h"

namespace ombrex::files::detail {

/// Makes a folder, and those above it, that only the program's user may enter. Errors: unavailable.
Result<void> make_private_folder(std::filesystem::path const& folder);

}  // namespace ombrex::files::detail
