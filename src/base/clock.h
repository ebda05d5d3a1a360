// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace ombrex {

/// Wall time, UTC, in microseconds: what is stored.
using TimePoint = std::chrono::sys_time<std::chrono::microseconds>;
/// Time that never goes back: what waits and gaps are measured with.
using MonoTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::microseconds>;

/// What time it is; injected, so that a test can be on day 91.
/// Thread: implementations are safe to share.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;
    [[nodiscard]] virtual MonoTime monotonic() const = 0;
};

/// The machine's own clock. Wall time may jump when the machine is set; monotonic time does not.
class SystemClock final : public Clock {
public:
    [[nodiscard]] TimePoint now() const override;
    [[nodiscard]] MonoTime monotonic() const override;
};

/// CPU time that the calling thread has used: what a piece of work costs, however busy the machine is.
[[nodiscard]] std::chrono::microseconds thread_cpu_time();

/// Stands still until advanced. Both times move together.
class ManualClock final : public Clock {
public:
    explicit ManualClock(TimePoint start) : now_us_{start.time_since_epoch().count()} {}

    [[nodiscard]] TimePoint now() const override;
    [[nodiscard]] MonoTime monotonic() const override;
    void advance(std::chrono::microseconds by);
    /// REQUIRES: not before now().
    void set(TimePoint when);

private:
    std::atomic<std::int64_t> now_us_;
    std::atomic<std::int64_t> mono_us_{0};
};

/// Runs at real speed from a chosen moment: `serve --now`. Monotonic time is the real one.
class ShiftedClock final : public Clock {
public:
    ShiftedClock(Clock const& real, TimePoint start) : real_{real}, shift_{start - real.now()} {}

    [[nodiscard]] TimePoint now() const override { return real_.now() + shift_; }
    [[nodiscard]] MonoTime monotonic() const override { return real_.monotonic(); }

private:
    Clock const& real_;
    std::chrono::microseconds shift_;
};

}  // namespace ombrex
