// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time_zone.h"

namespace ombrex::language {

/// When a business is open in an ordinary week: what a bare "at three" is understood by.
class WeekHours {
public:
    /// Half-open, in minutes after midnight; `to` may be 24:00.
    struct Block {
        std::chrono::minutes from, to;

        friend bool operator==(Block const&, Block const&) = default;
    };

    /// Closed all week.
    WeekHours() = default;

    /// "mon-fri 09:00-12:00 13:00-17:30; sat 09:00-13:00". A range of days may run over Sunday ("sat-mon").
    /// Errors: invalid_input (another form, or a block that ends before it begins).
    [[nodiscard]] static Result<WeekHours> parse(std::string_view text);

    /// In the order of the day. Empty when closed. `weekday`: Monday is 0.
    [[nodiscard]] std::span<Block const> on(int weekday) const { return week_[static_cast<std::size_t>(weekday)]; }
    void add(int weekday, Block block);

private:
    std::array<std::vector<Block>, 7> week_;
};

}  // namespace ombrex::language
