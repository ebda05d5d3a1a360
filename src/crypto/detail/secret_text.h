// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "crypto/detail/secret_bytes.h"

namespace ombrex::crypto::detail {

/// base64url without padding, straight into and out of guarded memory, in time that does not depend on the bytes.
/// False: `text` is not exactly the bytes that `secret` has room for, in their one spelling.
[[nodiscard]] bool secret_from_text(std::string_view text, SecretBytes& secret);
/// Without a terminating zero.
[[nodiscard]] SecretBytes secret_to_text(SecretBytes const& secret);

}  // namespace ombrex::crypto::detail
