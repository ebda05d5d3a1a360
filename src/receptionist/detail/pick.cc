// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/pick.h"

#include <algorithm>
#include <cstdlib>

namespace ombrex::receptionist::detail {

std::vector<ports::Slot> nearest(std::vector<ports::Slot> free, LocalMinutes at, std::size_t n) {
    std::ranges::stable_sort(free, {}, [&](auto const& slot) { return std::abs((slot.at - at).count()); });
    if (free.size() > n) free.resize(n);
    std::ranges::stable_sort(free, {}, &ports::Slot::at);
    return free;
}

std::vector<ports::Slot> spread(std::vector<ports::Slot> const& free, std::size_t n) {
    if (free.size() <= n) return free;
    std::vector<ports::Slot> out;
    for (std::size_t i = 0; i < n; ++i) out.push_back(free[n == 1 ? 0 : i * (free.size() - 1) / (n - 1)]);
    return out;
}

}  // namespace ombrex::receptionist::detail
