// SPDX-License-Identifier: Apache-2.0
// rule: a key has no printer
// expect: no match for .operator<<|invalid operands to binary expression
#include <ostream>

#include "crypto/key.h"

namespace CASE {

using namespace ombrex::crypto;

void f(std::ostream& out, SealKey const& key) {
#ifdef LEGAL
    static_cast<void>(key);
    out << key_size;
#else
    out << key;
#endif
}

}  // namespace CASE
