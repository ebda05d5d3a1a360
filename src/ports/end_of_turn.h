// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/result.h"

namespace ombrex::ports {

/// Judges by melody and words whether a caller who has just fallen silent is done, or only pauses.
/// Of no use on dictated digits and spelled names: wait for silence there.
/// Thread: safe to share; blocking (about 60 ms of one core), so called on the speech pool only.
class EndOfTurn {
public:
    static constexpr std::size_t memory = 8 * 8000;  ///< Samples it listens to: 8 s at 8 kHz.

    virtual ~EndOfTurn() = default;

    /// The probability, 0 to 1, that the turn is complete. `turn` is the caller's 8 kHz PCM up to now, from the start
    /// of the turn, with the silence at its end; of more than `memory` samples the last ones count.
    /// Errors: unavailable (the engine failed).
    virtual Result<float> complete(std::span<std::int16_t const> turn) = 0;
};

}  // namespace ombrex::ports
