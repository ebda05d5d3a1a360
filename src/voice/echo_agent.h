// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>

#include "voice/voice_agent.h"

namespace ombrex::voice {

/// Says back what it hears, half a second later: the number `echo`, to try a line with.
class EchoAgent final : public VoiceAgent {
public:
    static constexpr std::size_t delay = 25;  ///< Frames.

    void begin(CallFloor& floor, MonoTime now) override;
    void on(Beat const& beat, MonoTime now) override;
    Task<void> close() override;
    [[nodiscard]] AgentReport report() const override { return {.outcome = model::Outcome::answered}; }

private:
    CallFloor* floor_ = nullptr;
    std::deque<audio::Frame> held_;
};

}  // namespace ombrex::voice
