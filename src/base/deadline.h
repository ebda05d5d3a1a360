// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

#include "base/clock.h"

namespace ombrex {

/// The moment by which work must be done. Passed down by value; it can only shrink on the way.
class Deadline {
public:
    constexpr explicit Deadline(MonoTime at) : at_{at} {}

    [[nodiscard]] static Deadline in(Clock const& clock, std::chrono::microseconds from_now) {
        return Deadline{clock.monotonic() + from_now};
    }

    [[nodiscard]] constexpr MonoTime at() const noexcept { return at_; }
    [[nodiscard]] bool passed(Clock const& clock) const { return clock.monotonic() >= at_; }

    /// Zero once passed.
    [[nodiscard]] std::chrono::microseconds left(Clock const& clock) const {
        return std::max(at_ - clock.monotonic(), std::chrono::microseconds::zero());
    }

    /// The earlier of this one and `from_now`: a part of the work may have less time than the whole, never more.
    [[nodiscard]] Deadline at_most(Clock const& clock, std::chrono::microseconds from_now) const {
        return Deadline{std::min(at_, clock.monotonic() + from_now)};
    }

private:
    MonoTime at_;
};

}  // namespace ombrex
