// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "audio/frame.h"
#include "base/clock.h"
#include "ports/rtp_media.h"
#include "voice/beat.h"

namespace ombrex::voice {

/// How a line is doing. All since its start.
struct MediaCounts {
    std::uint64_t packets_in = 0;  ///< Voice taken in.
    std::uint64_t packets_out = 0;
    std::uint64_t at_once = 0;            ///< Replies whose first packet did not wait for the beat.
    std::uint64_t refused = 0;            ///< No RTP of ours, late, or doubled.
    std::uint64_t lost = 0;               ///< Never came in time.
    std::uint64_t beats_lost = 0;         ///< The call's strand was asleep for more than a second.
    std::uint64_t not_sent = 0;           ///< The network would not take them.
    std::chrono::microseconds jitter{0};  ///< The delay that the jitter buffer aims at now.
    std::optional<MonoTime> last_packet;  ///< When something of the peer was last heard.
};

/// The strand's end of one call's sound: a beat comes out every 20 ms, frames of the agent go in.
/// Thread: one strand; never blocks.
class Line {
public:
    static constexpr std::size_t frames_max = 64;  ///< That wait to be played: 1.28 s.

    virtual ~Line() = default;

    /// Readable when beats wait; take() empties it.
    [[nodiscard]] virtual int fd() const noexcept = 0;
    /// The next 20 ms. Nothing: no beat waits.
    [[nodiscard]] virtual std::optional<Beat> take() = 0;

    /// To be played after what already waits; at once when nothing does. `mark` > 0 comes back in the Beat.
    /// False: too much waits; come back at the next beat.
    virtual bool play(audio::Frame const& frame, std::uint32_t mark) = 0;
    /// A key, and the pause after it, behind what already waits. False: too much waits, or it is no key.
    virtual bool press(char key) = 0;
    /// What waits is never played.
    virtual void hush() = 0;
    [[nodiscard]] virtual std::size_t waiting() const noexcept = 0;

    /// The signalling negotiated again: hold, resume, another peer or codec. While on hold nothing is played.
    virtual void change(ports::RtpMedia const& media) = 0;

    [[nodiscard]] virtual MediaCounts counts() const noexcept = 0;
};

}  // namespace ombrex::voice
