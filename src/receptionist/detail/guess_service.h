// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "receptionist/heard.h"

namespace ombrex::receptionist::detail {

/// The one service that one to three words of the sentence sound like: "here could on Friday", "a hot shape". Only
/// where one is clearly best. `text` is without its times and numbers. A guess: for a booking that lacks its service,
/// and to be read back.
[[nodiscard]] std::optional<ServiceMention> guess_service(std::string_view text, model::Assistant const& assistant);

}  // namespace ombrex::receptionist::detail
