// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/task.h"
#include "model/call.h"
#include "ports/call_observer.h"
#include "voice/beat.h"

namespace ombrex::voice {

/// What an agent may do to its call. Thread: the call's strand. Lifetime: until the agent is closed.
class CallFloor {
public:
    virtual ~CallFloor() = default;

    /// To be heard after what already waits, at once when nothing does. `mark` > 0 comes back in a Beat when the frame
    /// has left. False: too much waits; try again at the next beat.
    virtual bool play(audio::Frame const& frame, std::uint32_t mark) = 0;
    /// Presses a key after what already waits, for 100 ms (RFC 4733). False: too much waits, or it is no key. Nothing
    /// is sent where telephone events were not agreed on.
    virtual bool press(char key) = 0;
    /// What waits is never heard.
    virtual void hush() = 0;
    /// Frames that wait.
    [[nodiscard]] virtual std::size_t waiting() const = 0;
    /// Ends the call now. More does nothing.
    virtual void hang_up(model::EndReason why) = 0;

    /// The caller has agreed to be recorded: from here on he is, if he has not refused.
    virtual void start_recording() = 0;
    /// While something sensitive is said, silence is recorded.
    virtual void pause_recording(bool paused) = 0;
    /// The caller does not want to be recorded: nothing more is, and what was is to be destroyed.
    virtual void refuse_recording() = 0;
};

/// What a call has come to, as the agent knows it.
struct AgentReport {
    std::optional<model::Outcome> outcome = {};
    model::Transcript transcript = {};
    std::vector<ports::TurnTiming> timings = {};
};

/// Who talks with the caller. Thread: the call's strand; it never blocks. Lifetime: closed before it is destroyed.
class VoiceAgent {
public:
    virtual ~VoiceAgent() = default;

    /// The call was answered. `floor` stays until close() has returned.
    virtual void begin(CallFloor& floor, MonoTime now) = 0;
    /// 20 ms have passed; `beat` says what was heard in them. Not called while the call is on hold.
    virtual void on(Beat const& beat, MonoTime now) = 0;
    /// The caller wrote this instead of saying it. Whoever cannot read passes it over.
    virtual void read(ports::SpokenText const&, MonoTime) {}
    /// The caller is there, if silent.
    virtual void note_active(MonoTime) {}
    /// The call is over: finishes what must not be lost (a message already taken down), stops the rest, and returns
    /// when nothing of it runs any more. REQUIRES: called once.
    virtual Task<void> close() = 0;
    [[nodiscard]] virtual AgentReport report() const = 0;
};

}  // namespace ombrex::voice
