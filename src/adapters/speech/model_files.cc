// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/model_files.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "base/bytes.h"

namespace ombrex::speech {
namespace {

constexpr ModelFile files[] = {
#include "adapters/speech/manifest.inc"
};

std::optional<std::string> sha256_of(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const hash{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    if (!file || !hash || EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) != 1) return std::nullopt;
    std::vector<char> block(1 << 20);
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0) {
        EVP_DigestUpdate(hash.get(), block.data(), static_cast<std::size_t>(file.gcount()));
    }
    std::array<std::uint8_t, 32> digest{};
    if (file.bad() || EVP_DigestFinal_ex(hash.get(), digest.data(), nullptr) != 1) return std::nullopt;
    return to_hex(digest);
}

}  // namespace

std::span<ModelFile const> model_files() { return files; }

std::filesystem::path model_folder_from_environment() {
    auto const set = [](char const* name) -> char const* {
        auto const* value = std::getenv(name);
        return value != nullptr && *value != '\0' ? value : nullptr;
    };
    if (auto const* folder = set("OMBREX_MODELS")) return folder;
    if (auto const* cache = set("XDG_CACHE_HOME")) return std::filesystem::path{cache} / "ombrex/models";
    auto const* home = set("HOME");
    return std::filesystem::path{home != nullptr ? home : "."} / ".cache/ombrex/models";
}

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
