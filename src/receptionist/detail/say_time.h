// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "base/time_zone.h"
#include "language/locale.h"
#include "model/hours.h"
#include "ports/call_tools.h"

/// Times as a receptionist says them. Figures, not words: the voice's normaliser reads "9:30 am" aloud.
namespace ombrex::receptionist::detail {

/// "9:30 am", "noon".
[[nodiscard]] std::string say_clock(std::chrono::minutes after_midnight, language::Locale locale);
/// "Monday, September 21", "tomorrow, Thursday, September 17"; in Britain "Monday 21 September".
[[nodiscard]] std::string say_day(LocalDays day, LocalMinutes now, language::Locale locale);
/// "Monday, September 21 at 9:30 am".
[[nodiscard]] std::string say_moment(LocalMinutes at, LocalMinutes now, language::Locale locale);
/// Offers, days said once: "Monday, September 21 at 9 am, 11 am or 3 pm".
[[nodiscard]] std::string say_offers(std::span<ports::Slot const> offers, LocalMinutes now, language::Locale locale);
/// The ordinary week: "Monday to Friday 8:30 am to noon and 1 pm to 5 pm; closed on Saturday and Sunday".
[[nodiscard]] std::string say_week(model::Hours const& hours, language::Locale locale);
/// "8:30 am to noon and 1 pm to 5 pm".
[[nodiscard]] std::string say_blocks(std::span<model::TimeBlock const> blocks, language::Locale locale);
/// "a, b or c".
[[nodiscard]] std::string say_list(std::vector<std::string> const& items, std::string_view last_word);

[[nodiscard]] inline LocalDays day_of(LocalMinutes at) { return std::chrono::floor<std::chrono::days>(at); }
[[nodiscard]] inline std::chrono::minutes clock_of(LocalMinutes at) { return at - day_of(at); }

}  // namespace ombrex::receptionist::detail
