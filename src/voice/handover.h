// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "voice/voice_agent.h"

namespace ombrex::voice {

/// Who takes a call over from the agent that answered it. Thread: the call's strand. Lifetime: outlives the call.
class Handover {
public:
    virtual ~Handover() = default;
    /// The agent has ended its part of the call as `transferred`: who is there now. Null: nobody any more, and the call
    /// ends. Asked at most once.
    virtual std::unique_ptr<VoiceAgent> successor() = 0;
    /// The call is over: nobody is to be fetched for it any more.
    virtual void give_up() = 0;
};

}  // namespace ombrex::voice
