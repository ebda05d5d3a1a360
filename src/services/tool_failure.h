// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "base/result.h"
#include "ports/call_tools.h"
#include "scheduling/calendar.h"

namespace ombrex::services {

// The few ways a tool answers that it could not.

[[nodiscard]] inline ports::ToolResult not_found(std::string detail) {
    return ports::ToolFailure{ports::ToolFailure::Why::not_found, std::move(detail), {}};
}
[[nodiscard]] inline ports::ToolResult not_allowed(std::string detail) {
    return ports::ToolFailure{ports::ToolFailure::Why::not_allowed, std::move(detail), {}};
}
/// An error of the store or of the deadline; its detail is for operators and holds nothing personal.
[[nodiscard]] inline ports::ToolResult failed(Error const& error) {
    return ports::ToolFailure{ports::ToolFailure::Why::failed, std::string{to_string(error.code)}, {}};
}
/// Why a moment cannot be booked, with what is free instead.
[[nodiscard]] inline ports::ToolResult refused(scheduling::Verdict verdict, std::vector<model::Slot> instead) {
    using Why = ports::ToolFailure::Why;
    auto const why = verdict == scheduling::Verdict::taken      ? Why::taken
                     : verdict == scheduling::Verdict::no_staff ? Why::not_found
                                                                : Why::closed;
    return ports::ToolFailure{why, std::string{scheduling::to_string(verdict)}, std::move(instead)};
}

}  // namespace ombrex::services
