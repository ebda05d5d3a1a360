// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "net/srtp.h"

namespace ombrex::adapters::sip {

/// `a=crypto` (RFC 4568 section 9.1), where it is one that we can speak.
struct SdpCrypto {
    std::uint32_t tag;
    net::SrtpKey key;

    /// What stands behind `a=crypto:`. Nothing: another suite, an MKI, session parameters, or broken; the line is then
    /// passed over (RFC 4568 section 5.1.2).
    [[nodiscard]] static std::optional<SdpCrypto> parse(std::string_view value);
    /// The whole line.
    [[nodiscard]] std::string line() const;
};

}  // namespace ombrex::adapters::sip
