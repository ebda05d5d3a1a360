// SPDX-License-Identifier: Apache-2.0
// rule: a sealed value opens only in the row it was sealed for (C9)
// expect: no matching function|too few arguments|invalid initialization|could not convert
#include "crypto/sealed.h"

namespace CASE {

using namespace ombrex;

Result<Bytes> f(crypto::SealKey const& key, crypto::Binding const& place, Bytes const& sealed) {
#ifdef LEGAL
    return crypto::open(key, place, sealed);
#else
    static_cast<void>(place);
    return crypto::open(key, sealed);
#endif
}

}  // namespace CASE
