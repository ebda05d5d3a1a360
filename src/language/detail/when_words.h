// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace ombrex::language::detail {

enum class WordClass : std::uint8_t {
    other,
    weekday,  ///< value 0 Monday to 6 Sunday
    month,    ///< value 1 to 12
    unit,     ///< value: Unit
    title,    ///< mr, miss, doctor: a name follows
    carrier,  ///< a word that may stand beside a bare hour: please, works, then
};

enum class Unit : std::uint8_t { minute, hour, day, week, fortnight, month, year, working_day };

/// What one word is to somebody who listens for time.
struct WordSense {
    WordClass kind = WordClass::other;
    std::uint8_t value = 0;
    bool plural = false;
    bool doubtful = false;  ///< Also a name or another word: sat, sun, may, jan.
};

[[nodiscard]] WordSense sense_of(std::string_view folded);

}  // namespace ombrex::language::detail
