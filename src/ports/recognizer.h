// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>

#include "base/deadline.h"
#include "base/result.h"

namespace ombrex::ports {

/// What the caller was asked for. A hint: words that do not fit it are still words.
enum class Expect {
    anything,
    digits,    ///< A telephone number, a code: long runs of single digits.
    spelling,  ///< A name letter by letter, an e-mail address.
};

/// What was said, as written by the engine: casing, punctuation and digits are its own choice; no caller may rely on
/// them ("5:15" and "five fifteen" both occur). Empty when nothing was understood. Personal data.
struct Recognition {
    std::string text;
    float confidence = 0;  ///< 0 to 1: the engine's mean belief in its own words. Comparable within one engine only.
    std::chrono::microseconds encoding{};  ///< CPU time of hearing (one pass over the sound) ...
    std::chrono::microseconds decoding{};  ///< ... and of writing (one step a word piece).
};

/// Ears for whole segments: a turn, or the part of an open turn that has been heard so far (a partial is a segment that
/// is heard again when it has grown).
/// Thread: safe to share; blocking, so called on the speech pool only. Lifetime: outlives every call.
class Recognizer {
public:
    static constexpr std::chrono::seconds longest{30};

    virtual ~Recognizer() = default;

    /// `speech` is 8 kHz PCM in which voice activity was seen: given noise, an engine may invent words. It holds 0.2 to
    /// 0.4 s of the line's own sound before the first word and after the last (cut sharply, twice as many words are
    /// wrong, and added silence does not mend it).
    /// Errors: invalid_input (longer than `longest`), too_late (nothing is returned), unavailable (the engine failed).
    virtual Result<Recognition> recognize(std::span<std::int16_t const> speech, Expect expect, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
