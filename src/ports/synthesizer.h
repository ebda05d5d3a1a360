// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/deadline.h"
#include "base/result.h"

namespace ombrex::ports {

/// A mouth: one sentence in, its sound out. Long replies are given sentence by sentence, a long first sentence clause
/// by clause, so that the first sound is early.
/// Thread: safe to share; blocking (10 to 100 ms a sentence), so called on the speech pool only.
class Synthesizer {
public:
    static constexpr std::size_t frame = 160;    ///< Samples of 20 ms at 8 kHz.
    static constexpr std::size_t longest = 500;  ///< Bytes of one sentence.

    virtual ~Synthesizer() = default;

    /// 8 kHz PCM, whole frames, beginning with the first sound (at most 20 ms of silence before it) and ending with the
    /// pause that the sentence's punctuation asks for. Digits, times and prices should come as words: how an engine
    /// reads figures is its own affair. Empty for a text without a sound.
    /// Errors: invalid_input (longer than `longest`), too_late, unavailable (the engine failed).
    virtual Result<std::vector<std::int16_t>> say(std::string_view sentence, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
