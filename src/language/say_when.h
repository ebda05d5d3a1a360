// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "base/time_zone.h"
#include "language/locale.h"

namespace ombrex::language {

/// For whom the words are.
enum class Form {
    spoken,   ///< Words only, for a voice: "Thursday, September seventeenth at two thirty pm".
    written,  ///< Figures, for a screen: "Thursday, September 17 at 2:30 pm".
};

/// How dates and times are said. Never "half nine", never a bare hour: what is said can be read back and heard only one
/// way.
struct Manner {
    Locale locale;
    Form form;
    LocalDays today;  ///< "today" and "tomorrow" are said short; another year is named.
};

/// America: "Thursday, September 17"; Britain: "Thursday 17 September".
[[nodiscard]] std::string say_date(LocalDays day, Manner const& manner);

/// "2 pm", "2:30 pm", "noon", "midnight". Takes 0 to 24 hours.
[[nodiscard]] std::string say_time(std::chrono::minutes time, Manner const& manner);

/// "tomorrow at 9:30 am", "Thursday, September 17 at 2 pm".
[[nodiscard]] std::string say_moment(LocalMinutes at, Manner const& manner);

/// Moments to choose from, in the order given, a day said once: "Thursday, September 17 at 9:30 am or 4 pm, or Monday,
/// September 21 at 10 am". Empty for none.
[[nodiscard]] std::string say_choice(std::span<LocalMinutes const> moments, Manner const& manner);

/// "from 9 am to 5 pm".
[[nodiscard]] std::string say_range(std::chrono::minutes from, std::chrono::minutes to, Manner const& manner);

}  // namespace ombrex::language
