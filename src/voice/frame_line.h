// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

#include "ports/sound_channel.h"
#include "voice/detail/beat_phase.h"
#include "voice/detail/beat_timer.h"
#include "voice/detail/sound_queue.h"
#include "voice/line.h"

namespace ombrex::voice {

/// The strand's end of a call whose sound goes through a channel instead of RTP: it keeps the beat itself.
///
/// What is to be played is sent at once, up to `lead` before it is heard, so that a network's hiccup is no gap; marks
/// come back when it is heard by our clock. The beat keeps in step with the pieces that come in, as a media lane does.
/// Thread: one strand. Lifetime: the channel outlives it.
class FrameLine final : public Line {
public:
    static constexpr std::size_t lead = 10;  ///< Frames sent and not yet heard: 200 ms.

    /// Errors: unavailable (no descriptor left).
    [[nodiscard]] static Result<std::unique_ptr<FrameLine>> open(ports::SoundChannel& channel, Clock const& clock);

    [[nodiscard]] int fd() const noexcept override { return timer_.fd(); }
    [[nodiscard]] std::optional<Beat> take() override;
    bool play(audio::Frame const& frame, std::uint32_t mark) override;
    /// A channel carries no keys: nothing is pressed.
    bool press(char key) override;
    void hush() override;
    [[nodiscard]] std::size_t waiting() const noexcept override { return waiting_.size(); }
    /// A channel is never put on hold.
    void change(ports::RtpMedia const&) override {}
    [[nodiscard]] MediaCounts counts() const noexcept override;

private:
    struct Outgoing {
        audio::Frame frame;
        std::uint32_t mark;
        MonoTime left = {};
    };

    FrameLine(ports::SoundChannel& channel, Clock const& clock, detail::BeatTimer timer);
    void listen();
    void send(MonoTime now);

    ports::SoundChannel& channel_;
    Clock const& clock_;
    detail::BeatTimer timer_;
    MonoTime due_;
    detail::SoundQueue heard_;
    detail::BeatPhase phase_;
    std::optional<MonoTime> arrived_;
    std::deque<Outgoing> waiting_;  // not sent yet
    std::deque<Outgoing> sent_;     // not heard yet
    MediaCounts counts_;
};

}  // namespace ombrex::voice
