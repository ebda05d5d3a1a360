// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

namespace ombrex {

// Base64 with padding, in one line (RFC 4648 section 4): what mail and SDP carry. What is our own has the URL alphabet
// (bytes.h).

[[nodiscard]] std::string to_base64(ByteView bytes);
/// Errors: invalid_input (other alphabet, a line break, padding that is missing or too much, or bits left over: one
/// value has one spelling).
[[nodiscard]] Result<Bytes> from_base64(std::string_view text);

}  // namespace ombrex
