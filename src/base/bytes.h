// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ombrex {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<std::uint8_t const>;

/// The same memory seen as bytes, or as characters. Lifetime: that of the argument.
[[nodiscard]] ByteView as_bytes(std::string_view text) noexcept;
[[nodiscard]] std::string_view as_text(ByteView bytes) noexcept;

/// Lower-case hexadecimal, two digits a byte.
[[nodiscard]] std::string to_hex(ByteView bytes);
/// Errors: invalid_input (odd length, or a character that is no hexadecimal digit; either case is read).
[[nodiscard]] Result<Bytes> from_hex(std::string_view hex);

/// Base64 with the URL alphabet and no padding (RFC 4648 section 5).
[[nodiscard]] std::string to_base64url(ByteView bytes);
/// Errors: invalid_input (other alphabet, padding, or bits left over: one value has one spelling).
[[nodiscard]] Result<Bytes> from_base64url(std::string_view text);

/// Compares without telling by its duration where the first difference lies. Lengths are not secret.
[[nodiscard]] bool equal_in_constant_time(ByteView a, ByteView b) noexcept;

}  // namespace ombrex
