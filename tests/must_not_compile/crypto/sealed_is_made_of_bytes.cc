// SPDX-License-Identifier: Apache-2.0
// rule: only sealing makes a Sealed (C3)
// expect: is private within|private constructor
#include <utility>

#include "crypto/sealed.h"

namespace CASE {

using namespace ombrex;

crypto::Sealed f(crypto::SealKey const& key, crypto::Binding const& place, Bytes bytes, Random& random) {
#ifdef LEGAL
    return crypto::seal(key, place, bytes, random);
#else
    static_cast<void>(key);
    static_cast<void>(place);
    static_cast<void>(random);
    return crypto::Sealed{std::move(bytes)};
#endif
}

}  // namespace CASE
