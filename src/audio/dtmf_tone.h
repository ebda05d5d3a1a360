// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "audio/frame.h"
#include "base/result.h"

namespace ombrex::audio {

/// Hears keys that arrive as tones in the voice, from lines that do not send telephone events.
///
/// Units:  8 kHz, spans of any length. A key is reported once, some 40 ms after its tone began.
/// Memory: allocated at construction; hear allocates nothing. Thread: one.
/// Source: ITU-T Q.23 and Q.24, as built in spandsp.
class DtmfToneDetector {
public:
    DtmfToneDetector();
    ~DtmfToneDetector();
    DtmfToneDetector(DtmfToneDetector&&) noexcept;
    DtmfToneDetector& operator=(DtmfToneDetector&&) noexcept;

    /// The keys ("0123456789*#ABCD") recognised within this audio. Lifetime: until the next call.
    std::string_view hear(Samples pcm) noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Makes the tones of keys, for our own telephone: 100 ms each at -10 dBm0 a tone, 100 ms apart.
/// Units: 8 kHz. Memory: allocated at construction. Thread: one.
class DtmfToneGenerator {
public:
    static constexpr std::size_t keys_max = 128;  ///< That may wait at once.

    DtmfToneGenerator();
    ~DtmfToneGenerator();
    DtmfToneGenerator(DtmfToneGenerator&&) noexcept;
    DtmfToneGenerator& operator=(DtmfToneGenerator&&) noexcept;

    /// Adds keys behind those that still sound; all of them or none.
    /// Errors: invalid_input (a character that is no key), unavailable (too many wait).
    [[nodiscard]] Result<void> press(std::string_view keys) noexcept;

    /// Writes the next samples; answers how many. Fewer than asked for: the last key ended there, and its pause.
    std::size_t fill(std::span<Sample> out) noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace ombrex::audio
