// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

#include "privacy/retention.h"

namespace ombrex::privacy::detail {

struct UnitWord {
    std::string_view word;
    Length::Unit unit;
};
inline constexpr UnitWord unit_words[]{
    {"day", Length::Unit::days},      {"days", Length::Unit::days},  {"month", Length::Unit::months},
    {"months", Length::Unit::months}, {"year", Length::Unit::years}, {"years", Length::Unit::years},
};

/// "60 days". Nothing where it reads otherwise, is zero or passes a century.
inline std::optional<Length> parse_length(std::string_view text) {
    auto const space = text.find(' ');
    if (space == text.npos) return std::nullopt;
    std::uint16_t count = 0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + space, count);
    if (failed != std::errc{} || end != text.data() + space || count == 0 || count > 36500) return std::nullopt;
    for (UnitWord const& word : unit_words) {
        if (word.word == text.substr(space + 1)) return Length{word.unit, count};
    }
    return std::nullopt;
}

/// On whichever day the clock starts. Months and days cannot be compared otherwise; eight years hold every case.
inline bool never_longer(Length shorter, Length longer) {
    using std::chrono::local_days;
    local_days const first{std::chrono::year{2024} / std::chrono::January / 1};
    for (local_days day = first; day < first + std::chrono::years{8}; day += std::chrono::days{1}) {
        if (add(day, shorter) > add(day, longer)) return false;
    }
    return true;
}

}  // namespace ombrex::privacy::detail
