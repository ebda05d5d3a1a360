// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace ombrex::app {

/// Where tools/models/fetch puts the speech models: $OMBREX_MODELS, or ombrex/models in the user's cache
/// ($XDG_CACHE_HOME, else ~/.cache). An empty variable counts as unset.
[[nodiscard]] std::filesystem::path model_folder_from_environment();

}  // namespace ombrex::app
