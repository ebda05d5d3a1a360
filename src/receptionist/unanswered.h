// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "model/assistant.h"

namespace ombrex::receptionist {

/// Whether she says in these words that she does not know, or that it is not on her list: what a business might teach
/// her. They may be cut where a caller spoke over them. Pure; thread: safe.
[[nodiscard]] bool is_unanswered(std::string_view reply);

/// Whether one of the answers that the business gave her fits this question by now. Pure; thread: safe.
[[nodiscard]] bool knows_answer(model::Assistant const& assistant, std::string_view question);

}  // namespace ombrex::receptionist
