// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "audio/detail/packet_ring.h"
#include "audio/detail/rtp_timeline.h"
#include "audio/detail/transit_window.h"
#include "audio/frame.h"

namespace ombrex::audio {

/// Puts the packets of one leg back in order and releases each after a delay that is as short as the network of the
/// last seconds allows: the 99.5 % quantile of their transits, over the fastest of them.
///
/// The delay rises at once: a late packet is waited for, not lost. It falls slowly, by leaving single packets out. What
/// is older than `delay_max` is left out at once.
///
/// A pure state machine: no socket, no timer, no clock; the caller passes `now`, which never goes back.
/// Streams: the first one is believed at once; another SSRC, or a jump of sequence or timestamp, with its second
/// packet. Pauses:  silence suppression and hold end without a loss; the first packet after them waits for the delay
/// again. Limits:  packets_max * payload_max bytes, allocated at construction; nothing is allocated later. Thread: one.
/// Not safe to share. Source:  RFC 3550 section 5.1 and appendix A.1.
class JitterBuffer {
public:
    struct Options {
        int clock_rate = narrow_rate;              ///< Ticks of the RTP timestamp in a second.
        std::chrono::milliseconds delay_least{5};  ///< The delay aimed at is never below this,
        std::chrono::milliseconds target_max{60};  ///< nor above this: a caller of an agent notices latency first.
        std::chrono::milliseconds delay_max{120};  ///< What is older is never played.
        std::size_t packets_max = 32;              ///< Held at once; beyond it the oldest goes.
        std::size_t payload_max = 480;             ///< Bytes: 60 ms of G.711.
        std::size_t window = 200;                  ///< Packets whose transit is remembered: 4 s of 20 ms each.
        double quantile = 0.995;
    };

    /// What to play next.
    struct Playout {
        enum class Kind {
            packet,   ///< Decode `payload`.
            lost,     ///< Conceal `ticks` of audio: a packet is missing or late.
            silence,  ///< Nobody is sending, for `ticks`: before the first packet and in a pause.
        };
        Kind kind = Kind::silence;
        std::uint32_t ticks = 0;  ///< For a packet: what the stream's packets last, as far as it has shown.
        RtpHeader header{};
        ByteView payload{};  ///< Lifetime: until the next put or take.
    };

    struct Counts {
        std::uint64_t received = 0;   ///< Taken in.
        std::uint64_t late = 0;       ///< Refused: their turn had passed.
        std::uint64_t duplicate = 0;  ///< Refused.
        std::uint64_t lost = 0;       ///< Never came, or not before their turn had passed.
        std::uint64_t concealed = 0;  ///< Answers `lost`: for the lost ones and for waiting.
        std::uint64_t left_out = 0;   ///< Taken in and never played, to shorten the delay.
        std::uint64_t streams = 0;    ///< 1 in an ordinary call.
    };

    explicit JitterBuffer(Options options);

    /// Takes a packet in; the payload is copied. The errors have no detail, so nothing is allocated:
    /// too_late (its turn has passed), conflict (a duplicate), unavailable (of a stream not believed yet),
    /// invalid_input (longer than payload_max).
    [[nodiscard]] Result<void> put(RtpHeader const& header, ByteView payload, MonoTime now) noexcept;

    /// Says that a packet of the stream holds no voice (a telephone event, comfort noise), so that its number is not
    /// taken for a loss.
    void pass(RtpHeader const& header) noexcept;

    /// To be called whenever less than one frame (20 ms) of audio is left to play.
    [[nodiscard]] Playout take(MonoTime now) noexcept;

    /// The delay aimed at, over the fastest path of the last seconds.
    [[nodiscard]] std::chrono::microseconds target() const noexcept;
    [[nodiscard]] Counts const& counts() const noexcept { return counts_; }

private:
    [[nodiscard]] bool make_room_for(std::int64_t sequence) noexcept;
    void start(detail::RtpTimeline::Place const& place) noexcept;
    void start_at(std::int64_t sequence) noexcept;
    void note_duration(detail::RtpTimeline::Place const& place) noexcept;
    [[nodiscard]] std::chrono::microseconds age(std::int64_t timestamp, MonoTime now) const noexcept;
    [[nodiscard]] bool rests(MonoTime now) noexcept;
    void catch_up(MonoTime now) noexcept;
    void step_over() noexcept;
    void step_over_the_voiceless() noexcept;
    void give_up_before(std::int64_t sequence) noexcept;
    void settle_what_was_concealed() noexcept;
    [[nodiscard]] Playout wait(MonoTime now) noexcept;
    [[nodiscard]] Playout play(detail::PacketRing::Packet const& packet) noexcept;
    [[nodiscard]] Playout conceal(std::uint32_t ticks) noexcept;

    Options options_;
    detail::RtpTimeline timeline_;
    detail::PacketRing ring_;
    detail::TransitWindow transits_;
    Counts counts_;
    std::uint32_t frame_ticks_;
    std::uint32_t packet_ticks_;
    std::int64_t next_timestamp_ = 0;    // of the packet at the ring's begin
    std::int64_t newest_sequence_ = 0;   // taken in
    std::int64_t newest_timestamp_ = 0;  // of that packet
    std::uint32_t waited_ticks_ = 0;     // concealed without moving on, since the last packet was played
    std::uint32_t played_ = 0;           // packets since one was left out
    bool resting_ = true;                // until the first packet held is due
    bool fresh_ = true;                  // nothing of this stream was played yet
};

}  // namespace ombrex::audio
