// SPDX-License-Identifier: Apache-2.0
#include "ports/call_tools.h"

namespace ombrex::ports {

std::string_view to_string(ToolFailure::Why why) noexcept {
    switch (why) {
        case ToolFailure::Why::taken:
            return "taken";
        case ToolFailure::Why::closed:
            return "closed";
        case ToolFailure::Why::not_found:
            return "not_found";
        case ToolFailure::Why::not_allowed:
            return "not_allowed";
        case ToolFailure::Why::failed:
            return "failed";
    }
    return "failed";
}

}  // namespace ombrex::ports
