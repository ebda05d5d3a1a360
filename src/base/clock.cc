// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <cstdlib>
#include <ctime>

namespace ombrex {

using std::chrono::microseconds;

TimePoint SystemClock::now() const {
    return std::chrono::time_point_cast<microseconds>(std::chrono::system_clock::now());
}

MonoTime SystemClock::monotonic() const {
    return std::chrono::time_point_cast<microseconds>(std::chrono::steady_clock::now());
}

microseconds thread_cpu_time() {
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds{used.tv_sec} +
           std::chrono::duration_cast<microseconds>(std::chrono::nanoseconds{used.tv_nsec});
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
