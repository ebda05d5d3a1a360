// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "base/result.h"

namespace ombrex::ports {

/// Hears whether somebody speaks, window by window, on one call.
/// Thread: one at a time. Lifetime: not longer than the engine that made it.
class VoiceActivity {
public:
    static constexpr std::size_t window = 256;  ///< Samples at 8 kHz: 32 ms.

    virtual ~VoiceActivity() = default;

    /// The probability, 0 to 1, that this window holds speech. Windows follow each other without a gap; a lost one is
    /// given as silence. About 0.1 ms of one core.
    /// Errors: unavailable (the engine failed; the next window may succeed).
    virtual Result<float> hear(std::span<std::int16_t const, window> pcm) = 0;

    /// Forgets what was heard, as at the start of a call.
    virtual void reset() = 0;
};

/// Makes one VoiceActivity for each call. Thread: safe to share. Lifetime: outlives every call.
class VoiceActivityEngine {
public:
    virtual ~VoiceActivityEngine() = default;
    [[nodiscard]] virtual std::unique_ptr<VoiceActivity> for_call() = 0;
};

}  // namespace ombrex::ports
