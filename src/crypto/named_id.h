// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

#include "base/bytes.h"
#include "base/id128.h"
#include "crypto/digest.h"

namespace ombrex::crypto {

/// The id of what has this name: the same however often it is made, so that the same thing is not there twice. The
/// front of its SHA-256.
[[nodiscard]] inline Id128 named_id(std::string_view name) {
    auto const digest = sha256(as_bytes(name));
    std::array<std::uint8_t, 16> id{};
    std::copy_n(digest.begin(), id.size(), id.begin());
    return Id128{id};
}

}  // namespace ombrex::crypto
