// SPDX-License-Identifier: Apache-2.0
#include "voice/frame_line.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ombrex::voice {
namespace {

using std::chrono::microseconds;

// A strand that slept longer than this does not make up for it.
constexpr std::chrono::milliseconds late_max{1'000};

}  // namespace

Result<std::unique_ptr<FrameLine>> FrameLine::open(ports::SoundChannel& channel, Clock const& clock) {
    BOOST_OUTCOME_TRY(auto timer, detail::BeatTimer::make());
    return std::unique_ptr<FrameLine>{new FrameLine{channel, clock, std::move(timer)}};
}

FrameLine::FrameLine(ports::SoundChannel& channel, Clock const& clock, detail::BeatTimer timer)
    : channel_{channel}, clock_{clock}, timer_{std::move(timer)}, due_{clock.monotonic()} {
    timer_.set(due_);
}

std::optional<Beat> FrameLine::take() {
    auto const now = clock_.monotonic();
    listen();
    if (now < due_) {
        timer_.set(due_);
        return std::nullopt;
    }
    if (now - due_ > late_max) {
        counts_.beats_lost += static_cast<std::uint64_t>((now - due_) / audio::frame_duration);
        due_ = now;
    }
    Beat beat{.heard = {}, .played = {}, .mark = 0, .key = 0, .arrived = arrived_.value_or(now), .left = {}};
    if (auto const frame = heard_.take())
        beat.heard = *frame;
    else if (arrived_)
        ++counts_.lost;
    if (!sent_.empty()) {
        auto const& one = sent_.front();
        beat.played = one.frame;
        beat.mark = one.mark;
        beat.left = one.left;
        sent_.pop_front();
    }
    due_ += audio::frame_duration - phase_.correction();
    send(now);
    return beat;
}

/// Takes in what has come. The whole frames among it wait for the beats to come.
void FrameLine::listen() {
    auto const last = channel_.last_heard();
    if (!last || last == arrived_) return;
    arrived_ = last;
    ++counts_.packets_in;
    channel_.take(heard_.samples());
    if (heard_.took_in()) ++counts_.refused;
    phase_.packet(std::clamp<microseconds>(due_ - *last, microseconds{0}, audio::frame_duration));
}

bool FrameLine::play(audio::Frame const& frame, std::uint32_t mark) {
    if (waiting_.size() >= frames_max) return false;
    if (sent_.empty() && waiting_.empty()) ++counts_.at_once;
    waiting_.push_back({frame, mark});
    send(clock_.monotonic());
    return true;
}

void FrameLine::send(MonoTime now) {
    std::array<audio::Frame, lead> frames;
    std::size_t count = 0;
    while (!waiting_.empty() && sent_.size() < lead) {
        frames[count++] = waiting_.front().frame;
        sent_.push_back(waiting_.front());
        sent_.back().left = now;
        waiting_.pop_front();
    }
    if (count == 0) return;
    counts_.packets_out += count;
    channel_.send(std::span{frames}.first(count));
}

bool FrameLine::press(char) { return true; }

void FrameLine::hush() {
    waiting_.clear();
    if (sent_.empty()) return;
    sent_.clear();
    channel_.hush();
}

MediaCounts FrameLine::counts() const noexcept {
    auto out = counts_;
    out.last_packet = channel_.last_heard();
    return out;
}

}  // namespace ombrex::voice
