// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "audio/rtp.h"

namespace ombrex::audio::detail {

/// Packets by their unwrapped sequence number: those of one span of `packets_max` numbers that begins with the next to
/// be played.
/// Limits: packets_max * payload_max bytes, allocated once.
class PacketRing {
public:
    struct Packet {
        std::int64_t sequence = -1;  ///< -1: nothing here.
        std::int64_t timestamp = 0;  ///< Unwrapped.
        bool voice = false;
        RtpHeader header;
        ByteView payload;
    };

    PacketRing(std::size_t packets_max, std::size_t payload_max);

    [[nodiscard]] std::size_t payload_max() const noexcept { return payload_max_; }
    [[nodiscard]] std::int64_t begin() const noexcept { return begin_; }
    [[nodiscard]] std::int64_t end() const noexcept { return begin_ + static_cast<std::int64_t>(packets_.size()); }

    /// Empties the ring and lets it begin there.
    void reset(std::int64_t begin) noexcept;
    /// Moves on, forgetting what lies before; answers how many packets that were. REQUIRES: not before begin().
    std::size_t pass_to(std::int64_t begin) noexcept;

    /// Copies the payload. REQUIRES: begin() <= sequence < end(), a free place, payload of at most payload_max.
    void put(std::int64_t sequence, std::int64_t timestamp, RtpHeader const& header, ByteView payload) noexcept;
    /// Only marks the place, as that of a packet without voice. REQUIRES: begin() <= sequence < end(), a free place.
    void mark(std::int64_t sequence) noexcept;

    /// Null where there is none. Lifetime: until the ring passes it, or puts another in its place.
    [[nodiscard]] Packet const* at(std::int64_t sequence) const noexcept;
    [[nodiscard]] Packet const* first() const noexcept;
    [[nodiscard]] std::size_t held() const noexcept { return held_; }

private:
    [[nodiscard]] std::size_t index(std::int64_t sequence) const noexcept {
        return static_cast<std::size_t>(sequence) % packets_.size();
    }

    std::size_t payload_max_;
    std::vector<Packet> packets_;
    std::vector<std::uint8_t> bytes_;
    std::int64_t begin_ = 0;
    std::size_t held_ = 0;
};

}  // namespace ombrex::audio::detail
