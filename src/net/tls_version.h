// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "privacy/policy.h"

namespace ombrex::net {

/// The versions of TLS that are spoken. Older ones have no name here, so that nobody can ask for them (C29).
enum class TlsVersion : std::uint8_t { v1_2, v1_3 };

/// The oldest version that this installation speaks, as server and as client: the policy's limit.
[[nodiscard]] constexpr TlsVersion oldest_tls(privacy::Policy const& policy) noexcept {
    auto const tenths = policy.limits[static_cast<std::size_t>(privacy::Limit::tls_version)].value;
    return tenths > 12 ? TlsVersion::v1_3 : TlsVersion::v1_2;
}

}  // namespace ombrex::net
