// SPDX-License-Identifier: Apache-2.0
#include "audio/ogg_opus_length.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "audio/detail/little_endian.h"

namespace ombrex::audio {
namespace {

constexpr std::int64_t granules_a_millisecond = 48;
constexpr std::size_t page_header = 27;
constexpr std::size_t granule_at = 6;
constexpr std::size_t pre_skip_at = 10;

/// Of the last page that says one.
std::int64_t last_granule(ByteView tail) {
    for (auto at = as_text(tail).rfind("OggS"); at != std::string_view::npos && at + page_header <= tail.size();) {
        auto const granule = static_cast<std::int64_t>(detail::little_endian(tail.subspan(at + granule_at, 8)));
        bool const version_fits = tail[at + 4] == 0;
        if (version_fits && granule >= 0) return granule;  // -1: no packet ends on it
        if (at == 0) break;
        at = as_text(tail).rfind("OggS", at - 1);
    }
    return 0;
}

}  // namespace

std::chrono::milliseconds ogg_opus_length(ByteView head, ByteView tail) {
    auto const opus = as_text(head).find("OpusHead");
    if (opus == std::string_view::npos || opus + pre_skip_at + 2 > head.size()) return {};
    auto const skipped = static_cast<std::int64_t>(detail::little_endian(head.subspan(opus + pre_skip_at, 2)));
    auto const samples = last_granule(tail) - skipped;
    return std::chrono::milliseconds{std::max<std::int64_t>(samples, 0) / granules_a_millisecond};
}

}  // namespace ombrex::audio
