// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ombrex::audio::detail {

/// The transits (arrival minus media time, in microseconds, of no fixed zero) of the last packets, kept in order of
/// size, so that the least and any quantile cost nothing to read. Adding costs two short moves of memory.
/// Limits: `capacity` values, allocated once.
class TransitWindow {
public:
    explicit TransitWindow(std::size_t capacity);

    /// Forgets the oldest when full.
    void add(std::int64_t transit) noexcept;
    void clear() noexcept;

    [[nodiscard]] bool empty() const noexcept { return sorted_.empty(); }
    /// REQUIRES: not empty.
    [[nodiscard]] std::int64_t least() const noexcept { return sorted_.front(); }
    /// The value that `q` (0..1) of the others do not exceed; with few values the greatest. REQUIRES: not empty.
    [[nodiscard]] std::int64_t quantile(double q) const noexcept;

private:
    std::size_t capacity_;
    std::size_t oldest_ = 0;
    std::vector<std::int64_t> arrived_;  // a ring in order of arrival
    std::vector<std::int64_t> sorted_;
};

}  // namespace ombrex::audio::detail
