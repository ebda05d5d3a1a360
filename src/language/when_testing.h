// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language/when.h"

namespace ombrex::language::when_testing {

/// A business, a moment and what is known, against which sentences are read.
struct Setting {
    Locale locale;
    char const *zone, *now, *hours;
    Wanted wanted = Wanted::any;
    std::string_view prior{};  ///< A day or a moment.
    std::vector<std::string_view> offers{};
};

/// A Denver practice on Wednesday 16 September 2026.
[[nodiscard]] Setting denver();
/// A London shop on Monday 6 July 2026, open on Saturdays.
[[nodiscard]] Setting london();
/// A New York line that never closes, on Friday 30 October 2026; the clocks go back that Sunday.
[[nodiscard]] Setting new_york();

[[nodiscard]] WhenResult read(Setting const& setting, std::string_view said);

/// `means`: "none", "ask" or "ask past", "at 2026-09-18T15:30", "date 2026-09-18", "time 15:30", or
/// "window +2026-09-18T10:00 -2026-09-18T14:00": moments it must and must not allow.
struct Sentence {
    std::string_view said, means;
};

void expect_meanings(Setting const& setting, std::initializer_list<Sentence> sentences);

}  // namespace ombrex::language::when_testing
