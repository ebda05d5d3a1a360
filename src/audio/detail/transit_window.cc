// SPDX-License-Identifier: Apache-2.0
#include "audio/detail/transit_window.h"

#include <algorithm>
#include <cmath>

namespace ombrex::audio::detail {

TransitWindow::TransitWindow(std::size_t capacity) : capacity_{std::max<std::size_t>(capacity, 1)} {
    arrived_.reserve(capacity_);
    sorted_.reserve(capacity_);
}

void TransitWindow::add(std::int64_t transit) noexcept {
    if (arrived_.size() == capacity_) {
        sorted_.erase(std::ranges::lower_bound(sorted_, arrived_[oldest_]));
        arrived_[oldest_] = transit;
        oldest_ = (oldest_ + 1) % capacity_;
    } else {
        arrived_.push_back(transit);
    }
    sorted_.insert(std::ranges::upper_bound(sorted_, transit), transit);
}

void TransitWindow::clear() noexcept {
    arrived_.clear();
    sorted_.clear();
    oldest_ = 0;
}

std::int64_t TransitWindow::quantile(double q) const noexcept {
    auto const rank = static_cast<std::size_t>(std::ceil(q * static_cast<double>(sorted_.size())));
    return sorted_[std::clamp<std::size_t>(rank, 1, sorted_.size()) - 1];
}

}  // namespace ombrex::audio::detail
