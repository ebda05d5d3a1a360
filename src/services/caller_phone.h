// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "model/phone_number.h"
#include "ports/incoming_call.h"

namespace ombrex::services {

/// C5: the number that a trunk asserts, in E.164. One without its country is of the country of the business, whose
/// trunk it came by ("en-US"), and only where that country's plan has such a number. Nothing: it is none; nothing is
/// guessed.
[[nodiscard]] std::optional<model::CallerPhone> caller_phone(ports::CallerNumber const& asserted,
                                                             std::string_view locale);

}  // namespace ombrex::services
