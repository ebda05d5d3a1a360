// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/model_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

#include "base/bytes.h"
#include "crypto/digest.h"

namespace ombrex::speech {
namespace {

constexpr ModelFile files[] = {
#include "adapters/speech/manifest.inc"
};

std::optional<std::string> sha256_of(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    crypto::Sha256 hash;
    std::string block(1 << 20, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0) {
        hash.add(as_bytes(std::string_view{block}.substr(0, static_cast<std::size_t>(file.gcount()))));
    }
    if (file.bad()) return std::nullopt;
    return to_hex(hash.finish());
}

}  // namespace

std::span<ModelFile const> model_files() { return files; }

ModelState check_model(std::filesystem::path const& folder, ModelFile const& file) {
    auto const path = folder / file.path;
    std::error_code failure;
    auto const bytes = std::filesystem::file_size(path, failure);
    if (failure) return ModelState::missing;
    if (bytes != file.bytes) return ModelState::corrupt;
    auto const hash = sha256_of(path);
    if (!hash) return ModelState::missing;
    return *hash == file.sha256 ? ModelState::present : ModelState::corrupt;
}

Result<std::filesystem::path> require_model(std::filesystem::path const& folder, std::string_view path) {
    auto const* const file = std::ranges::find(files, path, &ModelFile::path);
    if (file == std::end(files)) std::abort();
    auto const state = check_model(folder, *file);
    if (state == ModelState::present) return folder / path;
    return Error{Errc::unavailable,
                 fmt::format("speech model {} is {}: run {}", (folder / path).string(),
                             state == ModelState::missing ? "missing" : "corrupt", fetch_models_command)};
}

}  // namespace ombrex::speech
