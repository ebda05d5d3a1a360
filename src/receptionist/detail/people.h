// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "receptionist/heard.h"

namespace ombrex::receptionist::detail {

/// Whether a question is about somebody else's appointment: "Sam Reed's appointment", "is she booked in". The caller's
/// own name, staff and relations he books for ("for my son") do not count.
[[nodiscard]] bool is_about_other(std::string_view text, Context const& context);

/// A booking reference: letters and digits together, four to eight of them, written or spelled ("a seven k two"); empty
/// when there is none.
[[nodiscard]] std::string find_reference(std::string_view text, std::string_view plain);

}  // namespace ombrex::receptionist::detail
