// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/media_lane.h"

#include <algorithm>
#include <span>
#include <utility>

#include "audio/g711.h"
#include "base/log.h"

namespace ombrex::voice::detail {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

// A frame, and what beats may run early: a reply that comes just after a beat is not to wait for the next one.
constexpr milliseconds ahead_max{22};
constexpr microseconds given_back{1'000};
// The jitter buffer's least delay, and a little for the clocks.
constexpr milliseconds first_wait{6};
// A thread that slept longer than this does not make up for it.
constexpr milliseconds late_max{200};
constexpr milliseconds check_every{1'000};
// A peer that floods us gets no more of the thread than this at once.
constexpr int packets_at_once = 32;

void count(std::atomic<std::uint64_t>& counter) noexcept { counter.fetch_add(1, std::memory_order_relaxed); }

/// The next beat, or the one after now when the thread has slept.
MonoTime after(MonoTime due, MonoTime now) noexcept {
    auto const next = due + audio::frame_duration;
    return next + late_max < now ? now + audio::frame_duration : next;
}

audio::G711Law law_of(ports::Codec codec) noexcept {
    return codec == ports::Codec::pcma ? audio::G711Law::a : audio::G711Law::mu;
}

}  // namespace

MediaLane::MediaLane(net::MediaSocket socket, ports::RtpMedia const& media, Start start,
                     std::shared_ptr<LineShared> shared)
    : socket_{std::move(socket)},
      media_{media},
      shared_{std::move(shared)},
      receiver_{{.event_payload_type = media.telephone_event}},
      sender_{start.header},
      noise_{start.noise},
      in_due_{start.now},
      out_due_{start.now},
      checked_{start.now},
      arrived_{start.now} {
    seal(media);
    agree_on_keys(media.telephone_event);
}

void MediaLane::receive(MonoTime now) noexcept {
    std::array<std::uint8_t, datagram_max> buffer;
    for (int i = 0; i < packets_at_once; ++i) {
        auto const size = socket_.receive(buffer, now);
        if (!size) return;
        arrived_ = now;
        shared_->last_packet_us.store(now.time_since_epoch().count(), std::memory_order_relaxed);
        auto const key = receiver_.put(std::span{buffer}.first(*size), now);
        if (!key) {
            count(shared_->refused);
            continue;
        }
        count(shared_->packets_in);
        if (key.value()) note_key(*key.value());
        if (!std::exchange(in_step_, true)) in_due_ = now + first_wait;
        phase_.packet(std::clamp<microseconds>(in_due_ - now, microseconds{0}, audio::frame_duration));
    }
}

void MediaLane::kick(MonoTime now) noexcept {
    if (!media_.send || now >= out_due_ || !shared_->idle.load(std::memory_order_relaxed)) return;
    auto const early = out_due_ - now;
    if (ahead_ + early > ahead_max || next_frame() == nullptr) return;
    ahead_ += early;
    out_due_ = now;
    count(shared_->at_once);
    give_out(now);
}

void MediaLane::beat(MonoTime now) noexcept {
    if (now >= in_due_) take_in(now);
    if (now >= out_due_) give_out(now);
    if (now - checked_ >= check_every) {
        checked_ = now;
        socket_.check(now);
    }
}

void MediaLane::change(ports::RtpMedia const& media, MonoTime now) {
    socket_.expect(media.peer, now);
    seal(media);
    if (media.telephone_event != media_.telephone_event) {
        receiver_ = audio::VoiceReceiver{{.event_payload_type = media.telephone_event}};
        agree_on_keys(media.telephone_event);
    }
    if (media.codec != media_.codec) held_ = 0;
    marker_ = marker_ || !media_.send;
    in_step_ = false;
    media_ = media;
}

/// 20 ms inward.
void MediaLane::take_in(MonoTime now) noexcept {
    in_due_ = after(in_due_, now) - phase_.correction();
    auto* const beat = shared_->beats.room();
    auto const frame = receiver_.take(now);
    if (!media_.telephone_event) {
        for (char const key : tones_.hear(frame.samples)) note_key(key);
    }
    auto const& jitter = receiver_.jitter();
    shared_->lost.store(jitter.counts().lost, std::memory_order_relaxed);
    shared_->jitter_us.store(jitter.target().count(), std::memory_order_relaxed);
    if (beat == nullptr) return count(shared_->beats_lost);

    *beat = Beat{.heard = frame, .played = {}, .mark = 0, .key = 0, .arrived = arrived_, .left = {}};
    if (played_count_ > 0) {
        auto const& played = played_[played_begin_];
        beat->played = played.frame;
        beat->mark = played.mark;
        beat->left = played.left;
        played_begin_ = (played_begin_ + 1) % played_.size();
        --played_count_;
    }
    if (keys_count_ > 0) {
        beat->key = keys_[keys_begin_];
        keys_begin_ = (keys_begin_ + 1) % keys_.size();
        --keys_count_;
    }
    shared_->beats.publish();
    shared_->beats_ready.signal();
}

/// 20 ms outward.
void MediaLane::give_out(MonoTime now) noexcept {
    out_due_ = after(out_due_, now);
    if (!media_.send) {  // on hold; what is to be said waits
        sender_.advance(audio::Frame::size);
        held_ = 0;
        return;
    }
    if (send_key()) return;
    if (auto const* const next = next_frame(); next != nullptr) {
        if (shared_->idle.exchange(false, std::memory_order_relaxed)) marker_ = true;
        send(next->frame);
        note_played(*next, now);
        shared_->frames.pop();
        return;
    }
    shared_->idle.store(true, std::memory_order_relaxed);
    audio::Frame quiet;
    noise_.fill(quiet.samples);
    send(quiet);
    auto const back = std::min(ahead_, given_back);
    ahead_ -= back;
    out_due_ += back;
}

/// Steps over what was hushed.
Outbound const* MediaLane::next_frame() noexcept {
    auto& frames = shared_->frames;
    auto const hushed = shared_->hushed.load(std::memory_order_acquire);
    while (frames.read() < hushed && frames.front() != nullptr) frames.pop();
    return frames.front();
}

void MediaLane::send(audio::Frame const& frame) noexcept {
    auto const payload = std::span{packet_}.subspan(audio::rtp_header_size);
    audio::g711_encode(law_of(media_.codec), frame.samples, payload.subspan(held_, audio::Frame::size));
    held_ += audio::Frame::size;
    auto const wanted = static_cast<std::size_t>(std::clamp<std::int64_t>(media_.ptime.count(), 10, 60)) *
                        static_cast<std::size_t>(audio::narrow_rate / 1000);
    while (held_ >= wanted) send_packet(wanted);
}

void MediaLane::send_packet(std::size_t size) noexcept {
    std::span packet{packet_};
    auto const header = sender_.stamp(media_.payload_type, std::exchange(marker_, false));
    audio::write_rtp_header(header, packet.first<audio::rtp_header_size>());
    count(socket_.send(packet.first(audio::rtp_header_size + size)) ? shared_->packets_out : shared_->not_sent);
    sender_.advance(static_cast<std::uint32_t>(size));
    auto const payload = packet.subspan(audio::rtp_header_size);
    std::ranges::copy(payload.subspan(size, held_ - size), payload.begin());
    held_ -= size;
}

/// A key that is held goes on; one that is next is pressed, its frame gone with it.
bool MediaLane::send_key() noexcept {
    if (!pressed_) return false;
    if (!pressed_->busy()) {
        auto const* const next = next_frame();
        if (next == nullptr || next->key == 0 || !pressed_->press(next->key)) return false;
        shared_->frames.pop();
        held_ = 0;  // a packet of voice holds no key
    }
    auto const packet = pressed_->next();
    std::array<std::uint8_t, audio::rtp_header_size + audio::telephone_event_size> bytes;
    audio::write_rtp_header(packet->header, std::span{bytes}.first<audio::rtp_header_size>());
    std::ranges::copy(packet->payload, bytes.begin() + audio::rtp_header_size);
    count(socket_.send(bytes) ? shared_->packets_out : shared_->not_sent);
    return true;
}

/// Keys that are agreed on hold until the call ends: it never goes on in plain.
void MediaLane::seal(ports::RtpMedia const& media) {
    if (media.srtp && !socket_.seal(*media.srtp)) log::error("srtp_failed");
}

void MediaLane::agree_on_keys(std::optional<std::uint8_t> payload_type) {
    pressed_.reset();
    if (payload_type) pressed_.emplace(sender_, *payload_type);
}

void MediaLane::note_key(char key) noexcept {
    if (keys_count_ == keys_.size()) return;
    keys_[(keys_begin_ + keys_count_++) % keys_.size()] = key;
}

void MediaLane::note_played(Outbound const& frame, MonoTime now) noexcept {
    if (played_count_ == played_.size()) {
        played_begin_ = (played_begin_ + 1) % played_.size();
        --played_count_;
    }
    played_[(played_begin_ + played_count_++) % played_.size()] = {frame.frame, frame.mark, now};
}

}  // namespace ombrex::voice::detail
