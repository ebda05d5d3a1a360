// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "voice/local_agent.h"

namespace ombrex::voice {

/// Ears and mouth for calls that are written: nobody is ever heard, a clause is a frame of silence. So the agent of
/// such a call is that of every other, and what it "says" is told to the call's observer beat by beat. Works at once,
/// in the thread that asks. Thread: safe to share. Lifetime: outlives its calls.
class SilentSpeech {
public:
    SilentSpeech();
    ~SilentSpeech();

    [[nodiscard]] LocalAgent::Engines engines();
    /// People write slower than they speak.
    [[nodiscard]] static LocalAgent::Options patient(LocalAgent::Options options);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace ombrex::voice
