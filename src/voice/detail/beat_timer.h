// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "base/clock.h"
#include "base/result.h"

namespace ombrex::voice::detail {

/// A descriptor that is readable from a moment on. Thread: one.
class BeatTimer {
public:
    /// Errors: unavailable (no descriptor left).
    [[nodiscard]] static Result<BeatTimer> make();
    BeatTimer(BeatTimer&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
    BeatTimer& operator=(BeatTimer&&) = delete;
    ~BeatTimer();

    /// Readable from then on, and not before; a moment that has passed is now.
    void set(MonoTime when) const noexcept;
    [[nodiscard]] int fd() const noexcept { return fd_; }

private:
    explicit BeatTimer(int fd) : fd_{fd} {}
    int fd_;
};

}  // namespace ombrex::voice::detail
