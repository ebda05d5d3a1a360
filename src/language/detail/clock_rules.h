// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "language/detail/when_scan.h"

namespace ombrex::language::detail {

/// One time of the clock: "half past nine", "ten thirty", "3:30 pm", "noon", "four o'clock", "fourteen hundred".
struct SpokenClock {
    Edge edge;
    std::size_t end = 0;
    bool vague = false;  ///< "-ish", "or so"
    Strength strength = Strength::sure;
    std::string_view zone{};
};

/// The longest clock at the front, with all that belongs to it ("in the morning", "sharp", "eastern").
[[nodiscard]] std::optional<SpokenClock> read_clock(Scan const& scan, std::size_t at);

/// The same without "ten to two" and its kin: after "from" or "between", "ten to two" is a range.
[[nodiscard]] std::optional<SpokenClock> read_plain_clock(Scan const& scan, std::size_t at);

}  // namespace ombrex::language::detail
