// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::audio {

/// One payload of a telephone event (RFC 4733 section 2.3): a key that is held, as news and not as a tone.
struct TelephoneEvent {
    std::uint8_t event = 0;      ///< 0..9 digits, 10 star, 11 hash, 12..15 A to D; above: no key (16 is hook flash).
    bool end = false;            ///< The key was released; this packet is sent three times.
    std::uint8_t volume = 10;    ///< 0..63: that many dB below 0 dBm0.
    std::uint16_t duration = 0;  ///< Ticks of the RTP clock since the packet's timestamp.

    friend bool operator==(TelephoneEvent const&, TelephoneEvent const&) = default;
};

inline constexpr std::size_t telephone_event_size = 4;

/// Reads the first event of a payload; further ones packed behind it (RFC 4733 section 2.5.1.5) are ignored.
/// Errors: invalid_input ("short"). No allocation.
[[nodiscard]] Result<TelephoneEvent> parse_telephone_event(ByteView payload) noexcept;

/// REQUIRES: volume <= 63.
[[nodiscard]] std::array<std::uint8_t, telephone_event_size> to_bytes(TelephoneEvent const& event) noexcept;

/// The key of an event, one of "0123456789*#ABCD", and the event of a key ('a' to 'd' are read too).
[[nodiscard]] std::optional<char> key_of_event(std::uint8_t event) noexcept;
[[nodiscard]] std::optional<std::uint8_t> event_of_key(char key) noexcept;

}  // namespace ombrex::audio
