// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ombrex {

/// A file that was compiled in (cmake/ombrex_embed.cmake). Lifetime: the program's.
struct EmbeddedFile {
    std::string_view name;  ///< Without its folder.
    std::string_view content;
};

}  // namespace ombrex
