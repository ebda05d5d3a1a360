// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"

namespace ombrex::crypto {

/// The header by which a receiver knows that a webhook is ours and new: `t=<unix seconds>,v0=<hex>`, in lower case and
/// without a space, as ElevenLabs' clients check it ("ElevenLabs-Signature"). The hex is HMAC-SHA256 of `<t>.<body>`
/// under the secret's own characters.
[[nodiscard]] std::string webhook_signature(std::string_view secret, TimePoint when, std::string_view body);

}  // namespace ombrex::crypto
