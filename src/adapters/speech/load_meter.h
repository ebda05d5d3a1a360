// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "base/clock.h"

namespace ombrex::speech {

/// How many workers were busy, on average, over the last seconds. A pure value: the caller passes the times.
/// Thread: not safe to share.
class LoadMeter {
public:
    static constexpr std::chrono::seconds window{8};

    /// One worker was busy from `from` to `to`. REQUIRES: `to` does not go back between calls.
    void busy(MonoTime from, MonoTime to);

    /// The mean over `window` before `now`; full seconds count, so it trails by up to one.
    [[nodiscard]] double workers(MonoTime now);

private:
    using Second = std::int64_t;

    std::chrono::microseconds& bucket(Second second) { return busy_[static_cast<std::size_t>(second) % busy_.size()]; }
    void forget_before(Second now);

    std::array<std::chrono::microseconds, static_cast<std::size_t>(window.count()) + 1> busy_{};
    Second newest_ = 0;
};

}  // namespace ombrex::speech
