// SPDX-License-Identifier: Apache-2.0
#include "audio/dtmf_sender.h"

#include <algorithm>

#include "audio/frame.h"

namespace ombrex::audio {
namespace {

constexpr int end_packets = 3;
constexpr std::chrono::seconds hold_max{8};  // the 16 bits of a duration end at 8.19 s

}  // namespace

Result<void> DtmfSender::press(char key, std::chrono::milliseconds hold) noexcept {
    auto const event = event_of_key(key);
    if (!event) return Error{Errc::invalid_input, "key"};
    if (hold > hold_max) return Error{Errc::invalid_input, "hold"};
    if (busy()) return Error{Errc::conflict, "key held"};
    auto const frames = (hold + frame_duration - std::chrono::milliseconds{1}) / frame_duration;
    // The first of the three end packets is the last frame of the key.
    frames_left_ = static_cast<int>(std::max<std::int64_t>(frames, 1)) - 1;
    ends_left_ = end_packets;
    started_ = stream_.timestamp();
    event_ = TelephoneEvent{.event = *event};
    return ok();
}

std::optional<DtmfSender::Packet> DtmfSender::next() noexcept {
    if (!busy()) return std::nullopt;
    bool const first = event_.duration == 0;
    if (!event_.end) event_.duration = static_cast<std::uint16_t>(event_.duration + Frame::size);
    if (frames_left_ > 0) {
        --frames_left_;
    } else {
        event_.end = true;
        --ends_left_;
    }
    Packet const packet{stream_.stamp(payload_type_, first, started_), to_bytes(event_)};
    stream_.advance(Frame::size);
    return packet;
}

}  // namespace ombrex::audio
