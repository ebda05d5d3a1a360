// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "base/task.h"
#include "ports/call_leg.h"
#include "ports/call_observer.h"
#include "voice/handover.h"
#include "voice/media_pump.h"
#include "voice/recorder.h"
#include "voice/voice_agent.h"

namespace ombrex::voice {

/// What one call needs. What is passed by reference outlives it.
struct CallParts {
    std::unique_ptr<ports::CallLeg> leg;  ///< Connected; its socket not taken yet.
    MediaPump& pump;
    std::unique_ptr<VoiceAgent> agent;
    std::unique_ptr<Recorder> recorder;  ///< None: this call is not recorded, or not yet.
    ports::CallObserver& observer;
    Clock const& clock;
    /// Makes a recorder once the caller has agreed; empty where that is not waited for. It may answer none.
    std::function<Task<std::unique_ptr<Recorder>>()> begin_recorder = {};
    Handover* handover = nullptr;  ///< Who takes over when the agent transfers the call; none: it ends then.
};

struct CallLimits {
    std::chrono::seconds longest{30 * 60};
    std::chrono::seconds longest_joined{60 * 60};  ///< Of what follows a handover.
    std::chrono::seconds line_dead{30};            ///< Without one packet, while the peer should be sending.
};

/// All that is known of a call once it is over.
struct CallResult {
    model::EndReason reason = model::EndReason::error;
    std::chrono::milliseconds duration{0};  ///< From answer to end.
    AgentReport agent;
    std::optional<RecordingReport> recording;
    MediaCounts media;
};

/// Lives one call on its strand: frames between line, agent and recorder, until either side hangs up or a limit is
/// reached; then ends all of it, in order. When the agent transfers the call and somebody takes it over, the recording
/// ends there and the agent's report is the one of before. Never fails: what goes wrong is in the result. A cancelled
/// call hangs up.
/// REQUIRES: spawned on `strand`.
Task<CallResult> run_call(asio::any_io_executor strand, CallParts parts, CallLimits limits);

}  // namespace ombrex::voice
