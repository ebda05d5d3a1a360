// SPDX-License-Identifier: Apache-2.0
#include "services/conversation_words.h"

#include <array>

namespace ombrex::services {
namespace {

/// In the order of model::Outcome.
constexpr std::array<std::string_view, model::outcome_words.size()> successes{
    "success", "success", "success", "success", "success", "success", "success", "unknown", "unknown", "failure",
};

}  // namespace

std::string agent_id(model::CompanyId company) { return std::string{agent_prefix} + company.value().to_string(); }
std::string conversation_id(model::CallId call) { return std::string{conversation_prefix} + call.value().to_string(); }
std::string_view success_word(model::Outcome outcome) { return successes.at(static_cast<std::size_t>(outcome)); }

}  // namespace ombrex::services
