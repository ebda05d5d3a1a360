// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::audio {

/// What the fixed header of an RTP packet says (RFC 3550 section 5.1). Timestamps count samples of the codec's clock.
struct RtpHeader {
    std::uint8_t payload_type = 0;  ///< 0..127.
    bool marker = false;            ///< First packet after silence, or first of a telephone event.
    std::uint16_t sequence = 0;
    std::uint32_t timestamp = 0;
    std::uint32_t ssrc = 0;

    friend bool operator==(RtpHeader const&, RtpHeader const&) = default;
};

/// A packet as it stands in its datagram. Lifetime: `payload` is a view of the bytes that were parsed.
struct RtpPacket {
    RtpHeader header;
    ByteView payload;  ///< Without contributing sources, header extension and padding. May be empty.
};

inline constexpr std::size_t rtp_header_size = 12;

/// Reads one datagram from the network; every byte of it may be hostile.
/// Errors: invalid_input, its detail one short word (no allocation): "short", "version", "rtcp" (payload types 64..95
/// are RTCP on a shared port, RFC 5761 section 4), "sources", "extension", "padding".
[[nodiscard]] Result<RtpPacket> parse_rtp(ByteView datagram) noexcept;

/// Writes the header of a packet without sources, extension or padding; the payload follows it.
/// REQUIRES: payload_type <= 127.
void write_rtp_header(RtpHeader const& header, std::span<std::uint8_t, rtp_header_size> out) noexcept;

/// How far `to` lies after `from` on the circle of 2^16 or 2^32; negative when it lies before.
/// Exactly half the circle counts as before.
[[nodiscard]] constexpr std::int32_t sequence_distance(std::uint16_t from, std::uint16_t to) noexcept {
    return static_cast<std::int16_t>(static_cast<std::uint16_t>(to - from));
}
[[nodiscard]] constexpr std::int64_t timestamp_distance(std::uint32_t from, std::uint32_t to) noexcept {
    return static_cast<std::int32_t>(to - from);
}

/// The headers of one stream that we send: sequence numbers without a gap, and a timestamp that follows the time sent.
///
/// RFC 3550 section 5.1 wants the first sequence number, timestamp and SSRC random: the caller draws them.
/// Thread: one.
class RtpSender {
public:
    explicit RtpSender(RtpHeader first) : next_{first} {}

    /// The header for a packet sent now. `timestamp`: given for an event, which keeps that of its start.
    RtpHeader stamp(std::uint8_t payload_type, bool marker, std::optional<std::uint32_t> timestamp = {}) noexcept;

    /// Time passes: once a frame, whether or not a packet was sent for it.
    void advance(std::uint32_t ticks) noexcept { next_.timestamp += ticks; }

    [[nodiscard]] std::uint32_t timestamp() const noexcept { return next_.timestamp; }

private:
    RtpHeader next_;
};

}  // namespace ombrex::audio
