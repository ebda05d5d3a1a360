// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "audio/frame.h"

namespace ombrex::speech::detail {

/// A whole piece of 8 kHz sound at 16 kHz, full scale 1.0: what the models listen to. Twice as many samples.
[[nodiscard]] std::vector<float> to_wide(audio::Samples narrow);

/// A whole piece of 16 kHz sound at 8 kHz. Half as many samples.
[[nodiscard]] std::vector<audio::Sample> to_narrow(audio::Samples wide);

}  // namespace ombrex::speech::detail
