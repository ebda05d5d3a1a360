// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/call.h"
#include "ports/recognizer.h"
#include "ports/voice_activity.h"
#include "voice/scripted_caller.h"

namespace ombrex::app {

/// What one side of a call that we placed said, and when it began. Personal data: for the terminal of who phoned.
struct PhoneCaption {
    std::chrono::milliseconds at{0};  ///< From answer.
    model::Speaker speaker = model::Speaker::caller;
    std::string text;
};

/// Both sides of a tape in the order in which they were heard: the caller's turns as the script has them, the agent's
/// as `recognizer` hears them, an entry for each stretch between two pauses of half a second. Meant for after the call:
/// hearing takes a core, and the other end may need it. Errors: those of the engines. Blocking. Thread: any.
[[nodiscard]] Result<std::vector<PhoneCaption>> phone_captions(voice::CallTape const& tape,
                                                               voice::CallerScript const& script,
                                                               ports::VoiceActivity& activity,
                                                               ports::Recognizer& recognizer, Clock const& clock);

}  // namespace ombrex::app
