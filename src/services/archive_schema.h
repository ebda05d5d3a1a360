// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ombrex::services {

/// C40: what data.json of an archive is made of, as a JSON Schema (draft 2020-12): docs/archive.schema.json, compiled
/// in.
[[nodiscard]] std::string_view archive_schema();

}  // namespace ombrex::services
