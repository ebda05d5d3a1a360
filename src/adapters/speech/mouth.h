// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "ports/synthesizer.h"

namespace ombrex::speech {

/// flite with the voice cmu_us_rms: male, US English, clear and robotic; needs no model. Sentences are made one after
/// another, about 0.01 s of one core for a second of sound. `clock` outlives it.
[[nodiscard]] std::unique_ptr<ports::Synthesizer> open_flite(Clock const& clock);

/// hibari's voice "heart" on ONNX Runtime: female, US English, natural. About 0.01 s of one core for a second of sound;
/// sentences are made side by side. `clock` outlives it.
/// Errors: unavailable (a file is missing or corrupt, or this build is without ONNX Runtime: the detail names the
/// command that fixes it).
[[nodiscard]] Result<std::unique_ptr<ports::Synthesizer>> open_hibari(std::filesystem::path const& model_folder,
                                                                      Clock const& clock);

}  // namespace ombrex::speech
