// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

#include "base/bytes.h"

namespace ombrex::audio {

/// More bytes than the last page of a recording has: a second of sound.
inline constexpr std::size_t ogg_tail_max = 64 * 1024;

/// How long an Ogg Opus recording plays, from its first bytes (a page) and its last (ogg_tail_max, or all), without
/// reading what lies between: the granule position of the last page, less the pre-skip. 0: there is no such page.
/// Source: RFC 3533 section 6, RFC 7845 section 4.
[[nodiscard]] std::chrono::milliseconds ogg_opus_length(ByteView head, ByteView tail);

}  // namespace ombrex::audio
