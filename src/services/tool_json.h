// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/object.hpp>

#include "ports/call_tools.h"

/// Tool calls and their results, as the protocol ombrex-text/1 writes them (docs/TEXT_MODE.md, "Tools"). Names and
/// numbers are revealed: what comes back is the caller's own call, and is kept and shown as such. Pure.
namespace ombrex::services {

/// {"at","staff","service"}
[[nodiscard]] boost::json::object slot_json(ports::Slot const& slot);

[[nodiscard]] boost::json::object tool_args(ports::ToolCall const& call);

/// {"ok":true,"result":{...}} or {"ok":false,"error":{"code","detail"}}: the keys to add to a tool_result event.
[[nodiscard]] boost::json::object tool_outcome(ports::ToolResult const& result);

}  // namespace ombrex::services
