// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <thread>

namespace ombrex::canaries {

/// Sees every connection that this process opens, whoever opens it: the kernel asks it before each connect(), and
/// before each datagram to a named address, by seccomp's user notification (seccomp(2), Linux 5.5). What stays on
/// loopback goes on; anything else is counted and refused, so that nothing leaves even while we look. A kernel that
/// cannot do it gives no watch. There is no way back: the watch lasts as long as the process. Thread: start() before
/// any other thread is there; threads made before it are not watched.
class ConnectWatch {
public:
    /// None: this kernel, or whoever confines us, does not let us.
    static std::unique_ptr<ConnectWatch> start();
    ~ConnectWatch();

    [[nodiscard]] long loopback() const noexcept { return loopback_; }
    [[nodiscard]] long elsewhere() const noexcept { return elsewhere_; }

private:
    explicit ConnectWatch(int listener) : listener_{listener}, thread_{[this] { answer(); }} {}
    void answer();

    int listener_;
    std::atomic<bool> stopping_ = false;
    std::atomic<long> loopback_ = 0;
    std::atomic<long> elsewhere_ = 0;
    std::thread thread_;
};

/// Opens a connection that must not be: to an address that documentation uses (RFC 5737). Whether it was refused.
[[nodiscard]] bool try_to_leave();

}  // namespace ombrex::canaries
