// SPDX-License-Identifier: Apache-2.0
#include "base/guarded_clock.h"

#include <sys/timex.h>

namespace ombrex {

bool kernel_keeps_time() {
    timex asked{};
    return ::adjtimex(&asked) >= 0 && (asked.status & STA_UNSYNC) == 0;
}

TimePoint GuardedClock::now() const {
    std::scoped_lock const lock{guard_};
    auto const wall = clock_.now();
    auto const mono = clock_.monotonic();
    auto const expected = wall_ + (mono - mono_);
    bool const leapt = wall - expected > leap_max;
    wall_ = leapt && !vouch_() ? expected : wall;
    mono_ = mono;
    return wall_;
}

std::chrono::microseconds GuardedClock::ahead() const {
    auto const ahead = clock_.now() - now();
    return ahead > leap_max ? ahead : std::chrono::microseconds::zero();
}

}  // namespace ombrex
