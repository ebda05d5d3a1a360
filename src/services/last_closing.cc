// SPDX-License-Identifier: Apache-2.0
#include "services/last_closing.h"

namespace ombrex::services {

std::optional<LocalMinutes> last_closing(model::Hours const& hours, LocalMinutes now, int days) {
    auto const today = std::chrono::floor<std::chrono::days>(now);
    for (int back = 0; back <= days; ++back) {
        auto const day = today - std::chrono::days{back};
        auto const blocks = hours.on(day);
        if (blocks.empty()) continue;
        LocalMinutes const closing = day + blocks.back().to;
        if (closing <= now && !hours.open_at(closing)) return closing;  // past midnight it closes on the next day
    }
    return std::nullopt;
}

}  // namespace ombrex::services
