// SPDX-License-Identifier: Apache-2.0
#include "app/model_folder.h"

#include <cstdlib>
#include <optional>

namespace ombrex::app {
namespace {

std::optional<std::filesystem::path> set(char const* variable) {
    auto const* const value = std::getenv(variable);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

}  // namespace

std::filesystem::path model_folder_from_environment() {
    if (auto const folder = set("OMBREX_MODELS")) return *folder;
    if (auto const cache = set("XDG_CACHE_HOME")) return *cache / "ombrex/models";
    return set("HOME").value_or(".") / ".cache/ombrex/models";
}

}  // namespace ombrex::app
