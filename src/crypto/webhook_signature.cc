// SPDX-License-Identifier: Apache-2.0
#include "crypto/webhook_signature.h"

#include "crypto/digest.h"

namespace ombrex::crypto {

std::string webhook_signature(std::string_view secret, TimePoint when, std::string_view body) {
    auto const seconds = std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count();
    auto const t = std::to_string(seconds);
    auto const mac = hmac_sha256(as_bytes(secret), as_bytes(t + "." + std::string{body}));
    return "t=" + t + ",v0=" + to_hex(mac);
}

}  // namespace ombrex::crypto
