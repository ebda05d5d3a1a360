// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/event_fd.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace ombrex::voice::detail {

Result<EventFd> EventFd::make() {
    int const fd = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (fd < 0) return Error{Errc::unavailable, "no descriptor left for media: raise the limit of open files"};
    return EventFd{fd};
}

EventFd::~EventFd() {
    if (fd_ >= 0) ::close(fd_);
}

void EventFd::signal() const noexcept {
    std::uint64_t const one = 1;
    static_cast<void>(!::write(fd_, &one, sizeof one));  // full: it is readable already
}

void EventFd::clear() const noexcept {
    std::uint64_t count = 0;
    static_cast<void>(!::read(fd_, &count, sizeof count));  // empty: nothing to clear
}

}  // namespace ombrex::voice::detail
