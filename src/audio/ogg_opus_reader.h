// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <span>

#include "audio/frame.h"
#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::audio {

/// Decodes an Ogg Opus recording from memory: left the caller, right the agent (a mono file gives the same to both).
///
/// Tolerant: a file cut at any byte plays up to its last whole page; damaged pages within are skipped.
/// Lifetime: the bytes outlive the reader. Thread: one. Memory: does not grow with the length.
class OggOpusReader {
public:
    static constexpr int rate = 48'000;  ///< Of what comes out, whatever was recorded.

    /// Errors: invalid_input (no Ogg Opus, or cut before the first second was written: there is nothing to hear).
    [[nodiscard]] static Result<OggOpusReader> open(ByteView bytes);

    ~OggOpusReader();
    OggOpusReader(OggOpusReader&&) noexcept;
    OggOpusReader& operator=(OggOpusReader&&) noexcept;

    [[nodiscard]] std::chrono::microseconds duration() const noexcept;

    /// The next samples of both voices; answers how many of each, 0 at the end. REQUIRES: both equally long.
    std::size_t read(std::span<Sample> caller, std::span<Sample> agent);

private:
    struct State;
    explicit OggOpusReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace ombrex::audio
