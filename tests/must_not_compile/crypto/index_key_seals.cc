// SPDX-License-Identifier: Apache-2.0
// rule: a key of one use is none of another
// expect: invalid initialization of reference|no known conversion|no matching function
#include "crypto/sealed.h"

namespace CASE {

using namespace ombrex;

crypto::Sealed f(crypto::CompanyKey const& root, crypto::Binding const& place, Random& random) {
#ifdef LEGAL
    auto const key = root.derive<crypto::KeyUse::seal>();
    return crypto::seal(key, place, {}, random);
#else
    auto const key = root.derive<crypto::KeyUse::index>();
    return crypto::seal(key, place, {}, random);
#endif
}

}  // namespace CASE
