// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "audio/concealment.h"
#include "audio/dtmf_receiver.h"
#include "audio/frame.h"
#include "audio/jitter_buffer.h"

namespace ombrex::audio {

/// The ear of a G.711 leg: datagrams go in as they come, one frame of voice comes out every 20 ms, and keys as they are
/// pressed. Joins the jitter buffer, both laws, concealment and telephone events.
///
/// Both laws are taken at any time, by payload type 0 and 8, whichever was negotiated; packets may be of any length up
/// to 60 ms. Comfort noise (payload type 13, RFC 3389) is played as silence.
/// Memory: allocated at construction only. Thread: one. Lifetime: keeps nothing of what is passed in.
class VoiceReceiver {
public:
    struct Options {
        std::optional<std::uint8_t> event_payload_type = 101;  ///< What the session agreed on, if it did.
        JitterBuffer::Options jitter{};
    };

    explicit VoiceReceiver(Options options);

    /// Takes in one datagram of the leg's peer; answers the key that it presses, if it does.
    /// Errors: invalid_input (no RTP, no voice, or a payload type that is not ours), and those of JitterBuffer::put.
    /// None of them allocates, and none calls for anything but counting.
    [[nodiscard]] Result<std::optional<char>> put(ByteView datagram, MonoTime now) noexcept;

    /// The next 20 ms: voice, what stands in for it, or silence. To be called every 20 ms.
    [[nodiscard]] Frame take(MonoTime now) noexcept;

    [[nodiscard]] JitterBuffer const& jitter() const noexcept { return jitter_; }

private:
    static constexpr std::size_t packet_max = 3 * Frame::size;

    void refill(MonoTime now) noexcept;

    std::optional<std::uint8_t> event_payload_type_;
    JitterBuffer jitter_;
    DtmfReceiver keys_;
    Concealment concealment_;
    std::array<Sample, Frame::size + packet_max> ready_{};
    std::size_t count_ = 0;
};

}  // namespace ombrex::audio
