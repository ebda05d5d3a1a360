// SPDX-License-Identifier: Apache-2.0
#include "audio/silencer.h"

#include <algorithm>

namespace ombrex::audio {

Silencer::Silencer(std::vector<TimeRange> ranges, int rate) {
    std::ranges::sort(ranges, {}, &TimeRange::begin);
    for (auto const& range : ranges) {
        std::int64_t const begin = range.begin.count() * rate / 1000;
        std::int64_t const end = range.end.count() * rate / 1000;
        if (end <= begin) continue;
        if (!stretches_.empty() && begin <= stretches_.back().end) {
            stretches_.back().end = std::max(stretches_.back().end, end);
        } else {
            stretches_.push_back({begin, end});
        }
    }
}

void Silencer::apply(std::span<Sample> samples) {
    std::int64_t const until = at_ + static_cast<std::int64_t>(samples.size());
    for (; next_ < stretches_.size() && stretches_[next_].begin < until; ++next_) {
        auto const& [begin, end] = stretches_[next_];
        auto const first = static_cast<std::size_t>(std::max(begin, at_) - at_);
        auto const last = static_cast<std::size_t>(std::min(end, until) - at_);
        std::ranges::fill(samples.subspan(first, last - first), Sample{0});
        if (end > until) break;
    }
    at_ = until;
}

}  // namespace ombrex::audio
