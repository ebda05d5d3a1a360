// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "audio/comfort_noise.h"
#include "audio/dtmf_sender.h"
#include "audio/dtmf_tone.h"
#include "audio/rtp.h"
#include "audio/voice_receiver.h"
#include "net/media_socket.h"
#include "ports/rtp_media.h"
#include "voice/detail/beat_phase.h"
#include "voice/detail/line_shared.h"

namespace ombrex::voice::detail {

/// One call on the media thread: datagrams to beats, frames to datagrams.
///
/// Two clocks of 20 ms. The inward one follows the peer's packets (BeatPhase), so that frames are taken soon after they
/// came, the first one as early as the jitter buffer gives it out. The outward one jumps forward when a reply begins,
/// so that its first packet does not wait for the beat of the comfort noise before it, by at most a frame; later
/// comfort noise gives the time back, a millisecond a packet. Thread: the pump's. Allocates at construction and in
/// change() only; under SRTP see net/srtp.h.
class MediaLane {
public:
    struct Start {
        audio::RtpHeader header;  ///< Random sequence, timestamp and SSRC.
        std::uint64_t noise = 1;
        MonoTime now;
    };

    MediaLane(net::MediaSocket socket, ports::RtpMedia const& media, Start start, std::shared_ptr<LineShared> shared);
    MediaLane(MediaLane const&) = delete;
    MediaLane& operator=(MediaLane const&) = delete;

    /// Takes in what waits at the socket.
    void receive(MonoTime now) noexcept;
    /// The strand has put in frames.
    void kick(MonoTime now) noexcept;
    /// Does what is due.
    void beat(MonoTime now) noexcept;
    [[nodiscard]] MonoTime due() const noexcept { return std::min(in_due_, out_due_); }

    void change(ports::RtpMedia const& media, MonoTime now);

    [[nodiscard]] int fd() const noexcept { return socket_.rtp_fd(); }
    [[nodiscard]] LineShared& shared() const noexcept { return *shared_; }

private:
    struct Played {
        audio::Frame frame;
        std::uint32_t mark = 0;
        MonoTime left;
    };
    static constexpr std::size_t datagram_max = 1500;
    static constexpr std::size_t payload_max = 480 + audio::Frame::size;

    void take_in(MonoTime now) noexcept;
    void give_out(MonoTime now) noexcept;
    [[nodiscard]] Outbound const* next_frame() noexcept;
    void send(audio::Frame const& frame) noexcept;
    void send_packet(std::size_t size) noexcept;
    bool send_key() noexcept;
    void seal(ports::RtpMedia const& media);
    void agree_on_keys(std::optional<std::uint8_t> payload_type);
    void note_key(char key) noexcept;
    void note_played(Outbound const& frame, MonoTime now) noexcept;

    net::MediaSocket socket_;
    ports::RtpMedia media_;
    std::shared_ptr<LineShared> shared_;
    audio::VoiceReceiver receiver_;
    audio::DtmfToneDetector tones_;
    audio::RtpSender sender_;
    std::optional<audio::DtmfSender> pressed_;  // none: telephone events were not agreed on
    audio::ComfortNoise noise_;

    MonoTime in_due_;
    MonoTime out_due_;
    MonoTime checked_;
    MonoTime arrived_;
    bool in_step_ = false;  // with the peer's packets
    BeatPhase phase_;
    std::chrono::microseconds ahead_{0};  // of our own clock, because replies began early

    std::array<std::uint8_t, audio::rtp_header_size + payload_max> packet_{};
    std::size_t held_ = 0;  // bytes of payload in packet_
    bool marker_ = true;
    std::array<Played, 8> played_{};
    std::size_t played_begin_ = 0, played_count_ = 0;
    std::array<char, 16> keys_{};
    std::size_t keys_begin_ = 0, keys_count_ = 0;
};

}  // namespace ombrex::voice::detail
