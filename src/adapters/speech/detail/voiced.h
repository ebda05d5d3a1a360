// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ombrex::speech::detail {

/// For each whole 20 ms of `pcm` (8 kHz) whether they are voice: not 25 dB below the loudest of them. Pure.
[[nodiscard]] std::vector<bool> voiced(std::span<std::int16_t const> pcm);

/// The voice and a tenth of a second around it. Pure.
[[nodiscard]] std::span<std::int16_t const> voice_alone(std::span<std::int16_t const> pcm);

/// With no pause inside that is longer than 200 ms: over a caller's long pauses between digits the recogniser forgets
/// what it wrote and begins again. Pure.
[[nodiscard]] std::vector<std::int16_t> with_short_pauses(std::span<std::int16_t const> pcm);

}  // namespace ombrex::speech::detail
