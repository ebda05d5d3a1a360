// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "net/media_latch.h"
#include "net/srtp.h"

namespace ombrex::ports {

/// The codecs of the telephone network: 8 kHz, one channel (RFC 3551 section 4.5.14).
enum class Codec : std::uint8_t { pcmu, pcma };

/// What one leg's signalling agreed on: all that is needed to send and to hear its RTP.
struct RtpMedia {
    net::MediaPeer peer;
    Codec codec = Codec::pcmu;
    std::uint8_t payload_type = 0;
    /// RFC 4733 at 8 kHz; nothing: the peer does not understand it.
    std::optional<std::uint8_t> telephone_event;
    /// Nothing: plain RTP, inside the machine or on a protected network (C29).
    std::optional<net::SrtpKeys> srtp;
    /// How much audio each packet that we send holds: 10 to 60 ms.
    std::chrono::milliseconds ptime{20};
    /// False: the peer put us on hold, so nothing may be sent.
    bool send = true;
    /// False: the peer will send nothing; silence is no sign of a dead call.
    bool receive = true;

    friend bool operator==(RtpMedia const&, RtpMedia const&) = default;
};

}  // namespace ombrex::ports
