// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audio/frame.h"

namespace ombrex::audio {

/// Levels are of the root mean square, in dBFS: 0 dBFS is a square wave that fills the 16 bits, so that a full sine
/// stands at -3.01 dBFS. In G.711 terms 0 dBm0 is -6.2 dBFS (the digital milliwatt, G.711 tables 5 and 6).
///
/// What digital silence measures: below any level that 16 bits can carry.
inline constexpr double silence_dbfs = -100.0;
/// What is louder is somebody's speech; the comfort noise of a telephone lies below.
inline constexpr double speech_dbfs = -45.0;

/// The level of these samples; silence_dbfs where all are zero or there are none.
[[nodiscard]] double level_dbfs(Samples samples) noexcept;

/// The root mean square, in sample steps, of a signal at this level.
[[nodiscard]] double rms_at(double dbfs) noexcept;

}  // namespace ombrex::audio
