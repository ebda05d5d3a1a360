// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/beat_timer.h"

#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>

namespace ombrex::voice::detail {

Result<BeatTimer> BeatTimer::make() {
    int const fd = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (fd < 0) return Error{Errc::unavailable, "no descriptor left for media: raise the limit of open files"};
    return BeatTimer{fd};
}

BeatTimer::~BeatTimer() {
    if (fd_ >= 0) ::close(fd_);
}

void BeatTimer::set(MonoTime when) const noexcept {
    // steady_clock is CLOCK_MONOTONIC; a moment of 0 would disarm it.
    auto const us = std::max<std::int64_t>(when.time_since_epoch().count(), 1);
    itimerspec const at{.it_interval = {}, .it_value = {.tv_sec = us / 1'000'000, .tv_nsec = us % 1'000'000 * 1'000}};
    static_cast<void>(::timerfd_settime(fd_, TFD_TIMER_ABSTIME, &at, nullptr));
}

}  // namespace ombrex::voice::detail
