// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "audio/wav.h"
#include "voice/caller_script.h"
#include "voice/voice_agent.h"

namespace ombrex::voice {

/// What was on the line, from answer on: both sides on one clock, and where each turn lies on it.
struct CallTape {
    struct Span {
        std::size_t turn;   ///< Of the script.
        std::size_t begin;  ///< Sample at which its sound began ...
        std::size_t end;    ///< ... and the one after its last.
    };

    std::vector<audio::Sample> caller, agent;  ///< 8 kHz, equally long.
    std::vector<Span> turns;
};

/// The other end of a call: plays a script to whoever answers. It listens by loudness alone (-45 dBFS), so that it owes
/// nothing to the ears it tests. The tape holds at most an hour. She hangs up as the side of this program does:
/// agent_hangup. Thread: one strand.
class ScriptedCaller final : public VoiceAgent {
public:
    /// `speaks` is told of each turn as it begins; may be empty. `tape` outlives this.
    ScriptedCaller(CallerScript script, CallTape& tape, std::function<void(CallerTurn const&)> speaks = {});

    void begin(CallFloor& floor, MonoTime now) override;
    void on(Beat const& beat, MonoTime now) override;
    Task<void> close() override;
    [[nodiscard]] AgentReport report() const override { return {}; }

private:
    struct Sounding {
        std::size_t turn;
        std::size_t sent = 0;  // samples
    };

    void listen(audio::Frame const& heard);
    void keep(Beat const& beat);
    void feed();
    void start(CallerTurn const& turn);
    [[nodiscard]] bool due(CallerTurn const& turn) const;
    [[nodiscard]] bool reply_is_over() const;
    [[nodiscard]] bool agent_speaks() const;

    CallerScript script_;
    CallTape& tape_;
    std::function<void(CallerTurn const&)> speaks_;
    CallFloor* floor_ = nullptr;

    std::size_t next_ = 0;  // turn of the script
    std::optional<Sounding> sounding_;
    // All in beats.
    std::size_t now_ = 0;
    std::size_t own_end_ = 0;
    std::optional<std::size_t> reply_began_;  // since our last turn
    std::size_t last_loud_ = 0;
    std::size_t loud_in_a_row_ = 0;
};

}  // namespace ombrex::voice
