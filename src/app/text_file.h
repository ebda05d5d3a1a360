// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ombrex::app {

/// A whole file, byte for byte. `wanted` says in the error what the path should be of. Blocking. Thread: any.
/// Errors: not_found (no file, a folder, or none that may be read).
[[nodiscard]] Result<std::string> read_file(std::filesystem::path const& path, std::string_view wanted = "a file");

}  // namespace ombrex::app
