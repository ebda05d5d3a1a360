// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "ports/end_of_turn.h"
#include "ports/recognizer.h"
#include "ports/voice_activity.h"

namespace ombrex::speech {

/// What hears, for all calls of the process: Silero, Moonshine base-en and Smart Turn on ONNX Runtime, no network.
/// About 0.3 GB of memory; each engine uses the thread that calls it, and no other.
struct Ears {
    std::unique_ptr<ports::VoiceActivityEngine> voice_activity;
    std::unique_ptr<ports::Recognizer> recognizer;
    std::unique_ptr<ports::EndOfTurn> end_of_turn;
};

/// Checks and loads the models: about a second. `clock` outlives the ears.
/// Errors: unavailable (a file is missing or corrupt, or this build is without ONNX Runtime: the detail names the
/// command that fixes it).
[[nodiscard]] Result<Ears> open_ears(std::filesystem::path const& model_folder, Clock const& clock);

}  // namespace ombrex::speech
