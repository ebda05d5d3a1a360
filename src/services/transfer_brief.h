// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "privacy/outbound.h"

namespace ombrex::services {

/// What a human is told of a caller before he is put through ("Ann Lee: my hair is green"), as the two who get it:
/// the carrier takes it there as sound, the business hears what it says. Purpose of both: serve_call.
[[nodiscard]] privacy::OutboundBody brief_carried(std::string const& brief);
[[nodiscard]] privacy::OutboundBody brief_told(std::string const& brief);

}  // namespace ombrex::services
