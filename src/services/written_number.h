// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace ombrex::services {

/// A telephone number as people write it: "+1 303 555 0177", "(303) 555-0177" and "303.555.0177" are one number to a
/// business in America. `locale`: the business's, "en-US"; by it a number without its country is read. Answers E.164.
/// Errors: invalid_input (it is no whole number).
[[nodiscard]] Result<std::string> read_written_number(std::string_view written, std::string_view locale);

}  // namespace ombrex::services
