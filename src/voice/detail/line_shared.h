// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

#include "ports/rtp_media.h"
#include "voice/beat.h"
#include "voice/detail/event_fd.h"
#include "voice/detail/spsc_ring.h"
#include "voice/media_line.h"

namespace ombrex::voice::detail {

class MediaLane;

/// A frame on its way out.
struct Outbound {
    audio::Frame frame;
    std::uint32_t mark = 0;
    char key = 0;  ///< Pressed instead of the frame; 0: none.
};

/// What the strand and the media thread have in common for one call.
struct LineShared {
    explicit LineShared(EventFd ready) : beats_ready{std::move(ready)} {}

    SpscRing<Beat, 64> beats;                          // media thread to strand
    SpscRing<Outbound, MediaLine::frames_max> frames;  // strand to media thread
    std::atomic<std::uint64_t> hushed{0};              // frames before this position are not played
    std::atomic<bool> idle{true};                      // the media thread has nothing to play: wake it
    std::atomic<bool> kicked{false};
    EventFd beats_ready;

    std::atomic<std::uint64_t> packets_in{0}, packets_out{0}, at_once{0}, refused{0}, lost{0}, beats_lost{0},
        not_sent{0};
    std::atomic<std::int64_t> jitter_us{0};
    std::atomic<std::int64_t> last_packet_us{0};  // 0: none yet
};

struct AddLane {
    std::unique_ptr<MediaLane> lane;
};
struct RemoveLane {
    LineShared const* line;
};
struct ChangeLane {
    LineShared const* line;
    ports::RtpMedia media;
};
using PumpCommand = std::variant<AddLane, RemoveLane, ChangeLane>;

/// How the strands reach the media thread. The lock is for commands only: waking takes none.
struct PumpInbox {
    explicit PumpInbox(EventFd fd);
    ~PumpInbox();

    void send(PumpCommand command);

    EventFd wake;
    std::atomic<bool> has_commands{false};
    std::atomic<std::size_t> lines{0};
    std::mutex mutex;
    std::vector<PumpCommand> commands;
};

}  // namespace ombrex::voice::detail
