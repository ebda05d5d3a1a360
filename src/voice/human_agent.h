// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "base/task_group.h"
#include "ports/call_leg.h"
#include "ports/speech_pool.h"
#include "ports/synthesizer.h"
#include "voice/detail/speech_desk.h"
#include "voice/media_pump.h"
#include "voice/voice_agent.h"

namespace ombrex::voice {

/// A human on a second leg, as who talks with the caller. From open() on she hears the line and is told what the call
/// is about; from begin() on, and once that has been said, the two hear each other and each other's keys. Nobody else
/// does: nothing here keeps or understands what is said. The human hangs up, or falls silent for `line_dead`: the call
/// ends as transferred. Thread: the call's strand. Lifetime: closed before it is destroyed, also if it never began.
class HumanAgent final : public VoiceAgent {
public:
    struct Voice {
        ports::SpeechPool& pool;
        ports::Synthesizer& synthesizer;
    };
    /// More frames than these are never kept waiting on either line: the clocks of two telephones drift apart.
    static constexpr std::size_t ahead_max = 4;
    static constexpr std::chrono::seconds line_dead{30};

    /// Takes the leg's media. Errors: unavailable (no room on the media thread): the leg is hung up.
    static Result<std::unique_ptr<HumanAgent>> open(asio::any_io_executor strand, std::unique_ptr<ports::CallLeg> leg,
                                                    MediaPump& pump, Voice voice, Clock const& clock);

    /// Words for the human alone. REQUIRES: said once, before begin().
    void brief(std::string const& text);
    /// The human has hung up.
    [[nodiscard]] bool gone() const noexcept { return gone_; }

    void begin(CallFloor& floor, MonoTime now) override;
    void on(Beat const& beat, MonoTime now) override;
    Task<void> close() override;
    [[nodiscard]] AgentReport report() const override { return {.outcome = model::Outcome::transferred}; }

private:
    HumanAgent(asio::any_io_executor strand, std::unique_ptr<ports::CallLeg> leg, std::unique_ptr<MediaLine> line,
               Voice voice, Clock const& clock);

    Task<void> follow_leg();
    Task<void> carry();
    void on_human(Beat const& beat);
    void say_brief();
    void leave();

    asio::any_io_executor strand_;
    std::unique_ptr<ports::CallLeg> leg_;
    std::unique_ptr<MediaLine> line_;
    Voice voice_;
    Clock const& clock_;
    CallFloor* floor_ = nullptr;
    MonoTime heard_{};  // something of the human, or permission to hear nothing
    bool receives_;
    bool gone_ = false;
    bool closed_ = false;
    std::deque<std::vector<std::int16_t>> clauses_;  // of the brief, empty until they are made
    std::size_t said_ = 0;                           // samples of the first one
    std::size_t unmade_ = 0;
    detail::SpeechDesk desk_;
    TaskGroup tasks_;
};

}  // namespace ombrex::voice
