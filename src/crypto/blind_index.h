// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/strong.h"
#include "crypto/key.h"

namespace ombrex::crypto {

/// What stands in an indexed column in place of a personal value: 16 bytes whatever the value was.
/// Equal values of one field in one company have equal tokens; it says nothing else, and nothing across companies.
using BlindToken = Strong<struct BlindTokenTag, std::array<std::uint8_t, 16>>;

/// HMAC-SHA-256 over field and value, cut to 16 bytes. Equality only: no prefix, no order.
/// `normalised` has one spelling per value (E.164, lower-case e-mail); making it so is the caller's work.
/// A field of few values (yes or no) must not be indexed: whoever sees the column could count them.
[[nodiscard]] BlindToken blind_index(IndexKey const& key, std::string_view field, std::string_view normalised);

/// base64url, 22 characters, for columns.
[[nodiscard]] inline std::string to_text(BlindToken const& token) { return to_base64url(token.value()); }

}  // namespace ombrex::crypto
