// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "base/embedded_file.h"

namespace ombrex::app::detail {

/// The desk in the browser, as the build made it of web/ (cmake/ombrex_desk.cmake); what its names say:
/// api/get_desk_page.h. Empty: the program was built without.
std::span<EmbeddedFile const> desk_files();

}  // namespace ombrex::app::detail
