// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "audio/frame.h"
#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::audio {

/// Sound of known rate, one vector for each channel, all equally long.
struct Sound {
    int rate = narrow_rate;
    std::vector<std::vector<Sample>> channels;

    friend bool operator==(Sound const&, Sound const&) = default;
};

/// Sound files as bytes in memory, for tests and the command-line phone: this room opens no file.
///
/// Reads WAV and FLAC of any sample format, one or two channels; writes 16-bit WAV.
inline constexpr std::size_t sound_samples_max =
    std::size_t{60} * 60 * 48'000;  ///< For each channel: an hour at 48 kHz.

/// Errors: invalid_input (neither WAV nor FLAC, damaged, more channels, or longer than sound_samples_max).
/// A file that was cut gives what is there.
[[nodiscard]] Result<Sound> read_sound(ByteView bytes);

/// Errors: invalid_input (no channel or more than two, or channels of different length).
[[nodiscard]] Result<Bytes> write_wav(Sound const& sound);

}  // namespace ombrex::audio
