// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <cstdlib>

namespace ombrex {

using std::chrono::microseconds;

TimePoint SystemClock::now() const {
    return std::chrono::time_point_cast<microseconds>(std::chrono::system_clock::now());
}

MonoTime SystemClock::monotonic() const {
    return std::chrono::time_point_cast<microseconds>(std::chrono::steady_clock::now());
}

TimePoint ManualClock::now() const { return TimePoint{microseconds{now_us_.load()}}; }

MonoTime ManualClock::monotonic() const { return MonoTime{microseconds{mono_us_.load()}}; }

void ManualClock::advance(microseconds by) {
    if (by < microseconds::zero()) std::abort();
    now_us_ += by.count();
    mono_us_ += by.count();
}

void ManualClock::set(TimePoint when) { advance(when - now()); }

}  // namespace ombrex
