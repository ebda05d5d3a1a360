// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>

#include "base/clock.h"

namespace ombrex {

/// Whether the kernel says that something keeps its clock in step (adjtimex(2), STA_UNSYNC).
[[nodiscard]] bool kernel_keeps_time();

/// The wall clock of what cannot be undone. A machine's clock that is set forward by mistake would make everything due
/// at once; so a leap forward that monotonic time knows nothing of is believed only where somebody vouches for the
/// clock. Until then time goes on from before the leap: what is due goes late, never early. Back is always believed.
/// Thread: safe. Lifetime: not longer than the clock it guards.
class GuardedClock final : public Clock {
public:
    static constexpr std::chrono::minutes leap_max{10};  ///< Less is an ordinary correction.
    using Vouch = std::function<bool()>;                 ///< Asked only after a leap.

    GuardedClock(Clock const& clock, Vouch vouch)
        : clock_{clock}, vouch_{std::move(vouch)}, wall_{clock.now()}, mono_{clock.monotonic()} {}

    [[nodiscard]] TimePoint now() const override;
    [[nodiscard]] MonoTime monotonic() const override { return clock_.monotonic(); }
    /// How far the machine's clock is ahead of what is believed; zero: nothing is wrong.
    [[nodiscard]] std::chrono::microseconds ahead() const;

private:
    Clock const& clock_;
    Vouch vouch_;
    mutable std::mutex guard_;
    mutable TimePoint wall_;  // believed, when it was `mono_`
    mutable MonoTime mono_;
};

}  // namespace ombrex
