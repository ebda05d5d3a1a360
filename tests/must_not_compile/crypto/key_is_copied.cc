// SPDX-License-Identifier: Apache-2.0
// rule: a key has one owner, so that destroying it destroys it
// expect: deleted
#include <utility>

#include "crypto/key.h"

namespace CASE {

using namespace ombrex::crypto;

SealKey f(SealKey& key) {
#ifdef LEGAL
    return std::move(key);
#else
    return key;
#endif
}

}  // namespace CASE
