// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "audio/frame.h"
#include "audio/resampler.h"
#include "base/bytes.h"

/// Sound as the frames of the conversation carry it: 16-bit little-endian PCM or µ-law, without a header, in pieces of
/// any size.
namespace ombrex::api::convai {

struct SoundFormat {
    std::string_view name;  ///< "pcm_16000"
    int rate = audio::wide_rate;
    bool ulaw = false;
};

/// What is spoken where nothing else is asked for.
inline constexpr std::string_view usual_format = "pcm_16000";

/// Nothing: none that we speak.
[[nodiscard]] std::optional<SoundFormat> sound_format(std::string_view name);

/// Pieces in, samples at 8 kHz out. Thread: one.
class SoundDecoder {
public:
    explicit SoundDecoder(SoundFormat format);
    /// Adds to `out`. A sample may be cut between two pieces.
    void decode(ByteView piece, std::vector<audio::Sample>& out);

private:
    SoundFormat format_;
    std::optional<audio::Resampler> resampler_;  // none: it comes at 8 kHz
    std::optional<std::uint8_t> half_;
};

/// Frames in, pieces out. Thread: one.
class SoundEncoder {
public:
    explicit SoundEncoder(SoundFormat format);
    [[nodiscard]] Bytes encode(std::span<audio::Frame const> frames);

private:
    SoundFormat format_;
    std::optional<audio::Resampler> resampler_;
};

}  // namespace ombrex::api::convai
