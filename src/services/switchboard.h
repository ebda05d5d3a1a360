// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ports/call_observer.h"
#include "ports/speech_pool.h"
#include "services/call_context.h"
#include "services/caller_flood.h"
#include "services/live_call.h"
#include "services/live_calls.h"
#include "services/save_recording.h"
#include "services/transfer_desk.h"
#include "voice/call_session.h"
#include "voice/local_agent.h"
#include "voice/media_pump.h"

namespace ombrex::services {

/// What a call is answered with. Lifetime: all of it outlives every call.
struct Switchboard {
    Deps deps;
    RecordingRoom room;
    voice::MediaPump& pump;
    LiveCalls& live;
    CallerFlood& flood;
    /// Ears and mouth; none: speech is off, and callers hear that nobody can talk now (480).
    std::optional<voice::LocalAgent::Engines> engines = {};
    /// The same for calls that are written; they need none of the above.
    std::optional<voice::LocalAgent::Engines> written = {};
    voice::LocalAgent::Options agent = {};
    voice::CallLimits limits = {};
    std::optional<TransferRoute> transfers = {};     ///< None: no caller is put through; a message is taken.
    bool mock_conversation = false;                  ///< `--speech=mock`: canned answers.
    std::optional<model::CompanyId> everybody = {};  ///< Answers every number it is called by (`serve --scenario`).
    bool keep_events = false;                        ///< So is what she made of each call: the folder is thrown away.
    /// Each watches a call besides the keeper of its transcript.
    std::vector<std::function<std::unique_ptr<ports::CallObserver>(LiveCall const&)>> watches = {};
    std::function<void()> after_call = {};  ///< Something was added to the queue.
};

}  // namespace ombrex::services
