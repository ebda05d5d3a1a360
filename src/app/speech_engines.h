// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "adapters/speech/worker_pool.h"
#include "app/config.h"
#include "base/clock.h"
#include "ports/end_of_turn.h"
#include "ports/recognizer.h"
#include "ports/synthesizer.h"
#include "ports/voice_activity.h"

namespace ombrex::app {

/// Ears and mouth of the process, as the configuration wants them. Lifetime: outlives every call.
struct SpeechEngines {
    std::unique_ptr<ports::VoiceActivityEngine> activity;
    std::unique_ptr<ports::Recognizer> recognizer;
    std::unique_ptr<ports::EndOfTurn> judge;  ///< None with mock.
    std::unique_ptr<ports::Synthesizer> synthesizer;
    std::string voice;  ///< What the synthesizer's voice is called, and what it speaks (BCP 47).
    std::string language = "en-US";
    std::unique_ptr<speech::WorkerPool> pool;  ///< The last: its end waits for what still uses the others.
};

/// Nothing for engine "none". Errors: unavailable (a model is missing or corrupt: the detail names the command that
/// fixes it).
[[nodiscard]] Result<std::optional<SpeechEngines>> open_speech(Config::Speech const& wanted,
                                                               std::filesystem::path const& model_folder,
                                                               Clock const& clock);

}  // namespace ombrex::app
