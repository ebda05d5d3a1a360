// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "base/bytes.h"

namespace ombrex::audio::detail {

/// As Ogg and Opus write numbers (RFC 3533 section 6, RFC 7845 section 5). REQUIRES: at most eight bytes.
[[nodiscard]] inline std::uint64_t little_endian(ByteView bytes) noexcept {
    std::uint64_t value = 0;
    for (auto i = bytes.size(); i > 0; --i) value = value << 8 | bytes[i - 1];
    return value;
}

}  // namespace ombrex::audio::detail
