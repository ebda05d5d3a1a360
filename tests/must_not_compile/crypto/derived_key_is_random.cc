// SPDX-License-Identifier: Apache-2.0
// rule: a key that hangs on another is derived, never made up
// expect: is_random
#include "base/random.h"
#include "crypto/key.h"

namespace CASE {

using namespace ombrex;

#ifdef LEGAL
auto f(Random& random) { return crypto::CompanyKey::generate(random); }
#else
auto f(Random& random) { return crypto::WrapKey::generate(random); }
#endif

}  // namespace CASE
