// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/object.hpp>

#include "app/text_backend.h"
#include "ports/call_tools.h"

/// Tool calls and what they leave behind, as the text-mode protocol writes them. Names and numbers are revealed here
/// and nowhere else in text mode: the output is the caller's own call, for whoever runs it.
namespace ombrex::app {

[[nodiscard]] boost::json::object tool_args(ports::ToolCall const& call);

/// {"ok":true,"result":{...}} or {"ok":false,"error":{"code","detail"}}: the keys to add to a tool_result event.
[[nodiscard]] boost::json::object tool_outcome(ports::ToolResult const& result);

/// The parts of the export that the tools made: appointments, messages, transfers, privacy_requests, emergencies.
[[nodiscard]] boost::json::object effects_json(CallEffects const& effects);

}  // namespace ombrex::app
