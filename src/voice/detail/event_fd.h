// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "base/result.h"

namespace ombrex::voice::detail {

/// Wakes whoever polls it. Thread: signal() from any; never blocks.
class EventFd {
public:
    /// Errors: unavailable (no descriptor left).
    [[nodiscard]] static Result<EventFd> make();
    EventFd(EventFd&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
    EventFd& operator=(EventFd&&) = delete;
    ~EventFd();

    void signal() const noexcept;
    void clear() const noexcept;
    [[nodiscard]] int fd() const noexcept { return fd_; }

private:
    explicit EventFd(int fd) : fd_{fd} {}
    int fd_;
};

}  // namespace ombrex::voice::detail
