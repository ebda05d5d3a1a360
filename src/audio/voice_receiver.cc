// SPDX-License-Identifier: Apache-2.0
#include "audio/voice_receiver.h"

#include <algorithm>
#include <span>

#include "audio/g711.h"

namespace ombrex::audio {
namespace {

constexpr std::uint8_t pcmu = 0;
constexpr std::uint8_t pcma = 8;
constexpr std::uint8_t comfort_noise = 13;
// A frame needs two packets of 10 ms; more than these only from a sender that means harm.
constexpr int packets_a_frame_max = 8;

}  // namespace

VoiceReceiver::VoiceReceiver(Options options)
    : event_payload_type_{options.event_payload_type}, jitter_{[&] {
          options.jitter.clock_rate = narrow_rate;
          options.jitter.payload_max = packet_max;
          return options.jitter;
      }()} {}

Result<std::optional<char>> VoiceReceiver::put(ByteView datagram, MonoTime now) noexcept {
    BOOST_OUTCOME_TRY(auto const packet, parse_rtp(datagram));
    auto const type = packet.header.payload_type;
    if (type == pcmu || type == pcma) {
        if (packet.payload.empty()) return Error{Errc::invalid_input, "empty"};
        BOOST_OUTCOME_TRY(jitter_.put(packet.header, packet.payload, now));
        return std::nullopt;
    }
    bool const is_event = type == event_payload_type_;
    if (!is_event && type != comfort_noise) return Error{Errc::invalid_input, "payload type"};
    jitter_.pass(packet.header);
    return is_event ? keys_.receive(packet.header, packet.payload) : std::nullopt;
}

Frame VoiceReceiver::take(MonoTime now) noexcept {
    for (int i = 0; count_ < Frame::size && i < packets_a_frame_max; ++i) refill(now);
    Frame frame;
    auto const given = std::min(count_, Frame::size);
    std::copy_n(ready_.begin(), given, frame.samples.begin());
    std::copy(ready_.begin() + static_cast<std::ptrdiff_t>(given), ready_.begin() + static_cast<std::ptrdiff_t>(count_),
              ready_.begin());
    count_ -= given;
    return frame;
}

void VoiceReceiver::refill(MonoTime now) noexcept {
    auto const playout = jitter_.take(now);
    std::span<Sample> const room = std::span{ready_}.subspan(count_);
    if (playout.kind == JitterBuffer::Playout::Kind::packet) {
        auto const pcm = room.first(playout.payload.size());
        auto const law = playout.header.payload_type == pcma ? G711Law::a : G711Law::mu;
        g711_decode(law, playout.payload, pcm);
        concealment_.heard(pcm);
        count_ += pcm.size();
        return;
    }
    auto const gap = room.first(std::min<std::size_t>(playout.ticks, packet_max));
    if (playout.kind == JitterBuffer::Playout::Kind::lost) {
        concealment_.fill(gap);
    } else {
        std::ranges::fill(gap, Sample{0});
        concealment_.heard(gap);
    }
    count_ += gap.size();
}

}  // namespace ombrex::audio
