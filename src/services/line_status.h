// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "services/call_context.h"
#include "services/live_calls.h"

namespace ombrex::services {

/// What the next call of a company would get; none: nobody can talk now. The server's own telephone says it.
using LineRoom = std::function<std::optional<Room>(model::CompanyId)>;

enum class LineState { answering, on_a_call, message_mode, off };
inline constexpr std::array<std::string_view, 4> line_state_words{"answering", "on_a_call", "message_mode", "off"};

/// The steps of setting up, in their order.
enum class SetUpStep { business, hours, services, greeting, recording, test_call, website, forwarding };
inline constexpr std::array<std::string_view, 8> set_up_words{"business",  "hours",     "services", "greeting",
                                                              "recording", "test_call", "website",  "forwarding"};

struct LineStatus {
    LineState state = LineState::off;  ///< off: no number, nobody to talk, or an account whose end was asked for.
    std::vector<std::string> numbers;
    std::vector<std::pair<model::CallId, TimePoint>> running;  ///< Since when; the oldest first.
    /// Whether each step is done. A test call: somebody called. Website: it answers on
    /// a site of theirs. Forwarding: somebody else called, too.
    std::array<bool, set_up_words.size()> done{};
};

/// Whether the telephone of a company answers, and what is still to do until customers reach it. Errors: not_found (no
/// such company), unavailable. Purpose: serve_call.
Task<Result<LineStatus>> line_status(Deps deps, LineRoom room, model::CompanyId company, Deadline deadline);

}  // namespace ombrex::services
