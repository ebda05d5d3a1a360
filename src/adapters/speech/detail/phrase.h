// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ombrex::speech::detail {

/// Full scale 1.0; what is beyond is clipped.
[[nodiscard]] std::vector<std::int16_t> to_pcm(std::span<float const> sound);

/// Makes an engine's raw 8 kHz sound what ports::Synthesizer promises: begins with the first sound, ends within 200 ms
/// of the last, pauses for 350 ms at most, is whole frames long. Nothing but silence becomes empty.
[[nodiscard]] std::vector<std::int16_t> trimmed(std::vector<std::int16_t> pcm);

}  // namespace ombrex::speech::detail
