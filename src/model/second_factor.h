// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "privacy/personal.h"

namespace ombrex::model {

/// What his authenticator shares with us, in Base32 (RFC 4648); it opens as a password does.
using FactorSecret = privacy::Personal<std::string, privacy::Category::password_hash>;

/// The second thing somebody shows when he signs in, as it is kept.
struct SecondFactor {
    FactorSecret secret{std::string{}};
    std::optional<TimePoint> since = {};  ///< None: begun, and no code was shown yet; nothing asks for one.
    std::int64_t used_step = 0;           ///< No code of this step of time or an earlier one opens any more.
    std::vector<std::string> codes = {};  ///< Hashes of the recovery codes that are left, in hexadecimal.

    friend bool operator==(SecondFactor const&, SecondFactor const&) = default;
};

}  // namespace ombrex::model
