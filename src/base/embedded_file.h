// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ombrex {

/// A file that was compiled in (cmake/ombrex_embed.cmake, web/tools/embed.mjs). Lifetime: the program's.
struct EmbeddedFile {
    std::string_view name;  ///< Below the folder that was compiled in.
    std::string_view content;
};

}  // namespace ombrex
