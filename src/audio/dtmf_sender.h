// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

#include "audio/rtp.h"
#include "audio/telephone_event.h"

namespace ombrex::audio {

/// Yields the packets of a key that our own telephone presses, one for each frame, instead of voice.
///
/// The packets keep the timestamp of the key's start, the first has the marker, the last (end) is sent three times
/// (RFC 4733 section 2.5.1). The clock of the stream goes on meanwhile: next() advances the sender by one frame.
/// Units: the RTP clock is 8 kHz. Lifetime: `stream` outlives this. Thread: one. No allocation.
class DtmfSender {
public:
    struct Packet {
        RtpHeader header;
        std::array<std::uint8_t, telephone_event_size> payload;
    };

    /// `payload_type`: what the session agreed on for telephone-event/8000.
    DtmfSender(RtpSender& stream, std::uint8_t payload_type) : stream_{stream}, payload_type_{payload_type} {}

    /// Presses a key for this long, rounded up to whole frames, at least one.
    /// Errors: invalid_input (no such key, or longer than 8 s), conflict (another is still held).
    [[nodiscard]] Result<void> press(char key,
                                     std::chrono::milliseconds hold = std::chrono::milliseconds{100}) noexcept;

    /// The packet of this frame; nothing while no key is held, and then the caller sends voice or silence.
    std::optional<Packet> next() noexcept;

    [[nodiscard]] bool busy() const noexcept { return frames_left_ + ends_left_ > 0; }

private:
    RtpSender& stream_;
    std::uint8_t payload_type_;
    TelephoneEvent event_;
    std::uint32_t started_ = 0;
    int frames_left_ = 0;
    int ends_left_ = 0;
};

}  // namespace ombrex::audio
