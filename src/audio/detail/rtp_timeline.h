// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "audio/rtp.h"
#include "base/clock.h"

namespace ombrex::audio::detail {

/// Gives every packet of one leg its place on lines that do not wrap, and decides which stream is believed.
///
/// The first packet is believed. One of another SSRC, or further from the last than 3000 packets forward, 100 back, or
/// a second of timestamp against the clock, is believed once the packet that follows it in sequence has come too
/// (RFC 3550 appendix A.1 and its constants): a stray packet changes nothing.
class RtpTimeline {
public:
    struct Place {
        std::int64_t sequence;
        std::int64_t timestamp;  ///< In ticks. Starts anew, as the sequence does, with each stream.
        std::int64_t transit;    ///< Arrival minus timestamp, in microseconds.
        bool starts;             ///< The first packet of a stream.
    };

    explicit RtpTimeline(int clock_rate) : clock_rate_{clock_rate} {}

    /// Nothing while the packet is not believed.
    [[nodiscard]] std::optional<Place> place(RtpHeader const& header, MonoTime now) noexcept;

    /// The place in the sequence of a packet whose timestamp does not follow the voice (a telephone event); nothing
    /// unless it continues the stream that is believed.
    [[nodiscard]] std::optional<std::int64_t> sequence_of(RtpHeader const& header) noexcept;

    [[nodiscard]] std::int64_t microseconds(std::int64_t ticks) const noexcept {
        return ticks * 1'000'000 / clock_rate_;
    }

private:
    [[nodiscard]] bool believes(RtpHeader const& header) noexcept;
    [[nodiscard]] Place relative(RtpHeader const& header, MonoTime now) const noexcept;

    int clock_rate_;
    std::optional<RtpHeader> newest_;
    Place at_{};  // of newest_
    std::optional<RtpHeader> stray_;
};

}  // namespace ombrex::audio::detail
