// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "audio/frame.h"
#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::audio {

/// Decodes an Ogg Opus recording as its bytes come, a piece at a time, where OggOpusReader wants all of them at once.
///
/// Strict, because what is done to its sound by the clock must hit: a recording with a gap inside is refused. One that
/// was cut at its end plays up to its last whole page.
/// Memory: does not grow with the length. Thread: one. Source: RFC 7845, RFC 3533.
class OggOpusStream {
public:
    /// Gets both voices, equally long, at rate(); what it is shown lives for the call only, and may be changed.
    using Sink = std::function<void(std::span<Sample> caller, std::span<Sample> agent)>;

    OggOpusStream();
    ~OggOpusStream();
    OggOpusStream(OggOpusStream&&) noexcept;
    OggOpusStream& operator=(OggOpusStream&&) noexcept;

    /// The next bytes, however they are cut. Errors: invalid_input (no Ogg Opus, or something is missing inside).
    Result<void> write(ByteView bytes, Sink const& sink);

    /// Samples a second: 8000, 16000 or 48000, as it was recorded. 0 until its head came.
    [[nodiscard]] int rate() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace ombrex::audio
