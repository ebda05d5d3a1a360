// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <thread>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "net/media_socket.h"
#include "ports/rtp_media.h"
#include "voice/media_line.h"

namespace ombrex::voice {

/// The media thread: carries the RTP of many calls. Each leg has a connected socket of its own, read with plain recv as
/// epoll says, and a 20 ms clock that is in step with its packets; the first frame of a reply leaves at once.
///
/// On the packet path nothing is allocated, locked or logged: allocation and locks are for lines that come, go or
/// change. Thread: safe to share. Lifetime: `clock` and `random` outlive it; lines may outlive it.
class MediaPump {
public:
    struct Options {
        std::size_t lines_max = 512;
    };

    /// Starts the thread. Errors: unavailable (no descriptor or no thread left).
    [[nodiscard]] static Result<std::unique_ptr<MediaPump>> start(Options options, Clock const& clock, Random& random);
    ~MediaPump();
    MediaPump(MediaPump const&) = delete;
    MediaPump& operator=(MediaPump const&) = delete;

    /// Carries a leg from now on. Errors: unavailable (too many lines, or no descriptor left).
    [[nodiscard]] Result<std::unique_ptr<MediaLine>> connect(net::MediaSocket socket, ports::RtpMedia const& media);

    [[nodiscard]] std::size_t lines() const;

private:
    MediaPump(Options options, Clock const& clock, Random& random, std::shared_ptr<detail::PumpInbox> inbox);

    Options options_;
    Clock const& clock_;
    Random& random_;
    std::shared_ptr<detail::PumpInbox> inbox_;
    std::jthread thread_;
};

}  // namespace ombrex::voice
