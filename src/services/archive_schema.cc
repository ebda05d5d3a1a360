// SPDX-License-Identifier: Apache-2.0
#include "services/archive_schema.h"

#include <span>

#include "base/embedded_file.h"

namespace ombrex::services {
namespace detail {
std::span<EmbeddedFile const> archive_documents();
}

std::string_view archive_schema() { return detail::archive_documents().front().content; }

}  // namespace ombrex::services
