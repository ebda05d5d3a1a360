// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "audio/frame.h"

/// Signals for the tests of this room; nothing here is called by the product.
namespace ombrex::audio::detail {

/// A sine. `peak` in sample steps.
[[nodiscard]] std::vector<Sample> tone(double hertz, int rate, std::size_t count, double peak);

/// Something voice-like: harmonics of a gliding pitch under syllables of about 0.3 s, with breath noise by `seed`.
[[nodiscard]] std::vector<Sample> speech_like(int rate, std::size_t count, std::uint64_t seed);

/// How strongly one frequency is present: the peak, in sample steps, of a sine at `hertz` (Goertzel).
[[nodiscard]] double peak_at(double hertz, int rate, Samples samples);

}  // namespace ombrex::audio::detail
