// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "ports/call_tools.h"

namespace ombrex::services {

/// What a tool is called where calls are told: in text mode, on the terminal, on the desk. Lives for ever.
[[nodiscard]] std::string_view tool_name(ports::ToolCall const& call);

}  // namespace ombrex::services
