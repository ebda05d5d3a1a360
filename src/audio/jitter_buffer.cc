// SPDX-License-Identifier: Apache-2.0
#include "audio/jitter_buffer.h"

#include <algorithm>

namespace ombrex::audio {
namespace {

using std::chrono::microseconds;

// The first packet to arrive may have overtaken a few.
constexpr std::int64_t overtaken_max = 4;
// Between two packets that are left out to shorten the delay, so that a fall is heard as single small cuts.
constexpr std::uint32_t cut_interval = 10;
// A longer step of the timestamp between neighbours is a pause and not a packet.
constexpr std::uint32_t packet_frames_max = 3;

}  // namespace

JitterBuffer::JitterBuffer(Options options)
    : options_{options},
      timeline_{options.clock_rate},
      ring_{options.packets_max, options.payload_max},
      transits_{options.window},
      frame_ticks_{static_cast<std::uint32_t>(options.clock_rate * frame_duration / std::chrono::seconds{1})},
      packet_ticks_{frame_ticks_} {}

Result<void> JitterBuffer::put(RtpHeader const& header, ByteView payload, MonoTime now) noexcept {
    if (payload.size() > ring_.payload_max()) return Error{Errc::invalid_input, {}};
    auto const place = timeline_.place(header, now);
    if (!place) return Error{Errc::unavailable, {}};
    if (place->starts) start(*place);
    transits_.add(place->transit);  // of a late one too: it is what the delay has to learn from
    if (place->sequence < ring_.begin()) {
        ++counts_.late;
        return Error{Errc::too_late, {}};
    }
    if (ring_.at(place->sequence) != nullptr) {
        ++counts_.duplicate;
        return Error{Errc::conflict, {}};
    }
    if (!make_room_for(place->sequence)) start_at(place->sequence);
    note_duration(*place);
    ring_.put(place->sequence, place->timestamp, header, payload);
    ++counts_.received;
    return ok();
}

void JitterBuffer::pass(RtpHeader const& header) noexcept {
    auto const sequence = timeline_.sequence_of(header);
    if (!sequence || *sequence < ring_.begin() || ring_.at(*sequence) != nullptr) return;
    if (make_room_for(*sequence)) ring_.mark(*sequence);
}

JitterBuffer::Playout JitterBuffer::take(MonoTime now) noexcept {
    step_over_the_voiceless();
    if (rests(now)) return {.ticks = frame_ticks_};
    catch_up(now);
    settle_what_was_concealed();
    step_over_the_voiceless();
    if (ring_.held() == 0) return wait(now);
    // Below the aim by a whole frame: the delay rises before a packet is late.
    if (age(next_timestamp_, now) + frame_duration <= target()) return wait(now);
    auto const* const packet = ring_.at(ring_.begin());
    if (packet != nullptr) return play(*packet);
    // Overtaken, perhaps: it is given up once it is later than nearly all that came.
    if (age(next_timestamp_, now) < target()) return wait(now);
    step_over();
    return conceal(packet_ticks_);
}

microseconds JitterBuffer::target() const noexcept {
    if (transits_.empty()) return options_.delay_least;
    microseconds const spread{transits_.quantile(options_.quantile) - transits_.least()};
    return std::clamp<microseconds>(spread, options_.delay_least, options_.target_max);
}

/// How long ago the fastest packet of the last seconds would have brought this timestamp.
microseconds JitterBuffer::age(std::int64_t timestamp, MonoTime now) const noexcept {
    return now.time_since_epoch() - microseconds{timeline_.microseconds(timestamp) + transits_.least()};
}

void JitterBuffer::start(detail::RtpTimeline::Place const& place) noexcept {
    start_at(place.sequence);
    transits_.clear();
    newest_sequence_ = place.sequence;
    newest_timestamp_ = place.timestamp;
    ++counts_.streams;
}

void JitterBuffer::start_at(std::int64_t sequence) noexcept {
    counts_.left_out += ring_.held();
    ring_.reset(sequence - overtaken_max);
    resting_ = true;
    fresh_ = true;
}

/// Gives up the oldest for it. False if it lies so far ahead that nothing held is near it.
bool JitterBuffer::make_room_for(std::int64_t sequence) noexcept {
    while (sequence >= ring_.end() && ring_.held() > 0) step_over();
    return sequence < ring_.end();
}

void JitterBuffer::note_duration(detail::RtpTimeline::Place const& place) noexcept {
    if (place.sequence <= newest_sequence_) return;
    auto const step = place.timestamp - newest_timestamp_;
    bool const neighbour = place.sequence == newest_sequence_ + 1;
    if (neighbour && step > 0 && step <= packet_frames_max * frame_ticks_)
        packet_ticks_ = static_cast<std::uint32_t>(step);
    newest_sequence_ = place.sequence;
    newest_timestamp_ = place.timestamp;
}

/// Nothing to play yet: at the start, and where the sender paused without skipping a sequence number.
bool JitterBuffer::rests(MonoTime now) noexcept {
    if (auto const* next = ring_.at(ring_.begin()); next != nullptr && next->timestamp > next_timestamp_) {
        resting_ = true;
    }
    if (!resting_) return false;
    auto const* const first = ring_.first();
    if (first == nullptr || age(first->timestamp, now) < target()) return true;
    give_up_before(first->sequence);
    next_timestamp_ = first->timestamp;
    waited_ticks_ = 0;
    resting_ = false;
    return false;
}

/// Leaves out what is too old, and single packets when the delay has been longer than needed.
void JitterBuffer::catch_up(MonoTime now) noexcept {
    while (ring_.held() > 0 && age(next_timestamp_, now) > options_.delay_max) step_over();
    microseconds const step{timeline_.microseconds(packet_ticks_)};
    bool const longer_than_needed = age(next_timestamp_, now) >= target() + step + frame_duration / 2;
    bool const two_in_hand = ring_.at(ring_.begin()) != nullptr && ring_.at(ring_.begin() + 1) != nullptr;
    if (longer_than_needed && two_in_hand && played_ >= cut_interval) step_over();
}

/// Moves on by one packet without playing it.
void JitterBuffer::step_over() noexcept {
    auto const* const packet = ring_.at(ring_.begin());
    bool const voiceless = packet != nullptr && !packet->voice;
    if (!voiceless) {
        ++(packet != nullptr ? counts_.left_out : counts_.lost);
        if (packet != nullptr) played_ = 0;
        next_timestamp_ += packet_ticks_;
    }
    ring_.pass_to(ring_.begin() + 1);
    if (auto const* next = ring_.at(ring_.begin()); next != nullptr && next->voice) next_timestamp_ = next->timestamp;
}

/// Events take a number and no time; so, where the stream rests, does what is missing before them.
void JitterBuffer::step_over_the_voiceless() noexcept {
    for (;;) {
        auto const* const packet = resting_ ? ring_.first() : ring_.at(ring_.begin());
        if (packet == nullptr || packet->voice) return;
        give_up_before(packet->sequence);
        ring_.pass_to(packet->sequence + 1);
    }
}

/// Nothing held lies before it: what is missing there is lost, except where the stream only begins.
void JitterBuffer::give_up_before(std::int64_t sequence) noexcept {
    if (!fresh_) counts_.lost += static_cast<std::uint64_t>(sequence - ring_.begin());
    ring_.pass_to(sequence);
}

/// What was concealed while waiting for a packet stands for it once later ones show that it is lost.
void JitterBuffer::settle_what_was_concealed() noexcept {
    auto const* const first = ring_.first();
    if (first == nullptr) return;
    while (ring_.begin() < first->sequence && waited_ticks_ >= packet_ticks_) {
        waited_ticks_ -= packet_ticks_;
        step_over();
    }
}

JitterBuffer::Playout JitterBuffer::wait(MonoTime now) noexcept {
    // Nobody could play it any more: this is no late packet but a pause.
    if (age(next_timestamp_, now) > options_.delay_max) {
        resting_ = true;
        return {.ticks = frame_ticks_};
    }
    waited_ticks_ += frame_ticks_;
    return conceal(frame_ticks_);
}

JitterBuffer::Playout JitterBuffer::play(detail::PacketRing::Packet const& packet) noexcept {
    Playout const playout{Playout::Kind::packet, packet_ticks_, packet.header, packet.payload};
    next_timestamp_ = packet.timestamp + packet_ticks_;
    ring_.pass_to(packet.sequence + 1);
    waited_ticks_ = 0;
    fresh_ = false;
    ++played_;
    return playout;
}

JitterBuffer::Playout JitterBuffer::conceal(std::uint32_t ticks) noexcept {
    ++counts_.concealed;
    return {.kind = Playout::Kind::lost, .ticks = ticks};
}

}  // namespace ombrex::audio
