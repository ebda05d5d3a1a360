// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "base/result.h"

namespace ombrex::speech {

/// One file that speech reads at run time, as pinned in tools/models/manifest.txt. Static storage.
struct ModelFile {
    std::string_view path;     ///< Within the model folder, e.g. "moonshine/encoder.onnx".
    std::string_view licence;  ///< SPDX identifier.
    std::uintmax_t bytes;
    std::string_view sha256;  ///< Lower-case hexadecimal.
};

enum class ModelState { present, missing, corrupt };

/// What an operator types when a file is missing or corrupt.
inline constexpr std::string_view fetch_models_command = "tools/models/fetch";

[[nodiscard]] std::span<ModelFile const> model_files();

/// Reads the whole file and compares its hash: about 1 s a gigabyte. A file that cannot be read is missing.
[[nodiscard]] ModelState check_model(std::filesystem::path const& folder, ModelFile const& file);

/// The path of a file whose content is as pinned.
/// Errors: unavailable (missing or corrupt: the detail names the file and the command that fixes it).
/// REQUIRES: `path` stands in the manifest.
[[nodiscard]] Result<std::filesystem::path> require_model(std::filesystem::path const& folder, std::string_view path);

}  // namespace ombrex::speech
