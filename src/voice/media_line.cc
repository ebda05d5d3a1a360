// SPDX-License-Identifier: Apache-2.0
#include "voice/media_line.h"

#include <utility>

#include "audio/telephone_event.h"
#include "voice/detail/line_shared.h"
#include "voice/detail/media_lane.h"

namespace ombrex::voice {
namespace {

constexpr std::size_t pause_after_key = 4;  // frames: two keys without one would be one, to a receiver of tones

}  // namespace

MediaLine::MediaLine(std::shared_ptr<detail::LineShared> shared, std::shared_ptr<detail::PumpInbox> inbox)
    : shared_{std::move(shared)}, inbox_{std::move(inbox)} {}

MediaLine::~MediaLine() { inbox_->send(detail::RemoveLane{shared_.get()}); }

int MediaLine::fd() const noexcept { return shared_->beats_ready.fd(); }

std::optional<Beat> MediaLine::take() {
    auto const* beat = shared_->beats.front();
    if (beat == nullptr) {
        shared_->beats_ready.clear();
        beat = shared_->beats.front();  // it may have come in between
        if (beat == nullptr) return std::nullopt;
    }
    auto taken = *beat;
    shared_->beats.pop();
    return taken;
}

bool MediaLine::play(audio::Frame const& frame, std::uint32_t mark) { return put({.frame = frame, .mark = mark}); }

bool MediaLine::press(char key) {
    if (!audio::event_of_key(key) || waiting() + 1 + pause_after_key > frames_max) return false;
    static_cast<void>(put({.frame = {}, .mark = 0, .key = key}));
    for (std::size_t i = 0; i < pause_after_key; ++i) static_cast<void>(put({}));
    return true;
}

bool MediaLine::put(detail::Outbound const& frame) {
    if (!shared_->frames.push(frame)) return false;
    if (shared_->idle.load(std::memory_order_relaxed) && !shared_->kicked.exchange(true, std::memory_order_acq_rel)) {
        inbox_->wake.signal();
    }
    return true;
}

void MediaLine::hush() noexcept { shared_->hushed.store(shared_->frames.written(), std::memory_order_release); }

std::size_t MediaLine::waiting() const noexcept {
    auto const written = shared_->frames.written();
    auto const gone = std::max(shared_->frames.read(), shared_->hushed.load(std::memory_order_relaxed));
    return static_cast<std::size_t>(written - gone);
}

void MediaLine::change(ports::RtpMedia const& media) { inbox_->send(detail::ChangeLane{shared_.get(), media}); }

MediaCounts MediaLine::counts() const noexcept {
    auto const get = [](auto const& value) { return value.load(std::memory_order_relaxed); };
    auto const last = get(shared_->last_packet_us);
    return {.packets_in = get(shared_->packets_in),
            .packets_out = get(shared_->packets_out),
            .at_once = get(shared_->at_once),
            .refused = get(shared_->refused),
            .lost = get(shared_->lost),
            .beats_lost = get(shared_->beats_lost),
            .not_sent = get(shared_->not_sent),
            .jitter = std::chrono::microseconds{get(shared_->jitter_us)},
            .last_packet = last == 0 ? std::nullopt : std::optional{MonoTime{std::chrono::microseconds{last}}}};
}

}  // namespace ombrex::voice
