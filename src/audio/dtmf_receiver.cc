// SPDX-License-Identifier: Apache-2.0
#include "audio/dtmf_receiver.h"

namespace ombrex::audio {
namespace {

// What comes from further back than this is no late packet: the sender began to count anew.
constexpr std::int64_t late_max = 10 * 8000;

}  // namespace

std::optional<char> DtmfReceiver::receive(RtpHeader const& header, ByteView payload) noexcept {
    auto const event = parse_telephone_event(payload);
    if (!event) return std::nullopt;
    auto const key = key_of_event(event.value().event);
    if (!key) return std::nullopt;

    Heard const now{header, event.value()};
    Place const place = last_ && last_->header.ssrc == header.ssrc ? place_of(now) : Place::next_key;
    if (place == Place::past) return std::nullopt;
    bool const released = place == Place::same_key && last_->event.end;
    last_ = now;
    last_->event.end |= released;  // also when a packet from before the end comes after it
    return place == Place::next_key ? key : std::nullopt;
}

DtmfReceiver::Place DtmfReceiver::place_of(Heard const& now) const noexcept {
    bool const equal = now.event.event == last_->event.event;
    // Timestamps decide, for they order keys minutes apart; sequence numbers of a call come around every 22 minutes.
    auto const later = timestamp_distance(last_->header.timestamp, now.header.timestamp);
    if (later == 0 && !equal) {
        return sequence_distance(last_->header.sequence, now.header.sequence) > 0 ? Place::next_key : Place::past;
    }
    if (later == 0) return now.event.duration < last_->event.duration ? Place::past : Place::same_key;
    if (later < 0) return later < -late_max ? Place::next_key : Place::past;
    // A press of its own begins after the last one ended; a continuation begins within what is already known of it.
    bool const goes_on = equal && !last_->event.end && !now.header.marker && later <= last_->event.duration;
    return goes_on ? Place::same_key : Place::next_key;
}

}  // namespace ombrex::audio
