// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace ombrex::crypto::detail {

/// RFC 4648 section 6, without padding: what people copy from a screen. Not in constant time: for what somebody sees.
[[nodiscard]] std::string to_base32(ByteView bytes);
/// Either case. None: another character, or bits left over.
[[nodiscard]] std::optional<Bytes> from_base32(std::string_view text);

}  // namespace ombrex::crypto::detail
