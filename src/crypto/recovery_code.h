// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "crypto/token.h"

namespace ombrex::crypto {

/// For the day somebody's authenticator is lost: 80 random bits on paper, "K7PQ-M3WX-R9TD-H4VN". It works once, which
/// is the store's work: forget its hash. REQUIRES: `random` is a SystemRandom, except in tests.
[[nodiscard]] std::string make_recovery_code(Random& random);

/// What is kept of it, whatever case, blanks and dashes it is typed with. SHA-256 is enough, as for a Token: nobody
/// counts to 2^80, and a slow hash would only slow down whoever has lost his telephone.
[[nodiscard]] TokenHash recovery_hash(std::string_view typed);

}  // namespace ombrex::crypto
