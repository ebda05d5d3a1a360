// SPDX-License-Identifier: Apache-2.0
#include "audio/detail/trial_recording.h"

#include <algorithm>
#include <span>

namespace ombrex::audio::detail {

Bytes recording_of(Voices const& voices, OggOpusWriter::Options options, std::size_t piece) {
    auto writer = OggOpusWriter::make(options).value();
    Bytes bytes;
    for (std::size_t at = 0; at < voices.caller.size(); at += piece) {
        auto const count = std::min(piece, voices.caller.size() - at);
        writer.write(std::span{voices.caller}.subspan(at, count), std::span{voices.agent}.subspan(at, count), bytes);
    }
    writer.finish(bytes);
    return bytes;
}

Voices played(OggOpusReader& reader) {
    Voices voices;
    std::vector<Sample> caller(1000);
    std::vector<Sample> agent(1000);
    while (auto const count = reader.read(caller, agent)) {
        voices.caller.insert(voices.caller.end(), caller.begin(), caller.begin() + static_cast<std::ptrdiff_t>(count));
        voices.agent.insert(voices.agent.end(), agent.begin(), agent.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return voices;
}

std::chrono::microseconds length_of(Voices const& voices) {
    return std::chrono::microseconds{static_cast<std::int64_t>(voices.caller.size()) * 1'000'000 / OggOpusReader::rate};
}

}  // namespace ombrex::audio::detail
