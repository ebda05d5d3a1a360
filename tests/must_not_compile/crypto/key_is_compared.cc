// SPDX-License-Identifier: Apache-2.0
// rule: keys are not compared: how long it takes would tell
// expect: no match for .operator==|invalid operands to binary expression
#include "crypto/key.h"

namespace CASE {

using namespace ombrex::crypto;

bool f(SealKey const& a, SealKey const& b) {
#ifdef LEGAL
    return &a == &b;
#else
    return a == b;
#endif
}

}  // namespace CASE
