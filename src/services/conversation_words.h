// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/call.h"
#include "model/ids.h"

/// A business and its calls in the words of ElevenLabs' API: there a business is one agent, a call one conversation.
namespace ombrex::services {

inline constexpr std::string_view agent_prefix = "agent_";
inline constexpr std::string_view conversation_prefix = "conv_";

[[nodiscard]] std::string agent_id(model::CompanyId company);
[[nodiscard]] std::string conversation_id(model::CallId call);

/// "success", "failure", "unknown". Success is what the business wanted of the call; a caller who left before anything
/// came of it is none.
[[nodiscard]] std::string_view success_word(model::Outcome outcome);

}  // namespace ombrex::services
