// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

#include "audio/frame.h"
#include "audio/ogg_opus_reader.h"
#include "audio/ogg_opus_writer.h"

/// Recordings for the tests of this room; nothing here is called by the product.
namespace ombrex::audio::detail {

struct Voices {
    std::vector<Sample> caller;
    std::vector<Sample> agent;
};

/// A finished recording, written in pieces of that many samples.
[[nodiscard]] Bytes recording_of(Voices const& voices, OggOpusWriter::Options options = {}, std::size_t piece = 160);

/// Everything that the reader still plays, and how long that is.
[[nodiscard]] Voices played(OggOpusReader& reader);
[[nodiscard]] std::chrono::microseconds length_of(Voices const& voices);

}  // namespace ombrex::audio::detail
