// SPDX-License-Identifier: Apache-2.0
// rule: personal values have no order, which would tell them apart by degrees
// expect: no match for .operator<|invalid operands to binary expression
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

bool f(Name const& a, Name const& b) {
#ifdef LEGAL
    return a == b;
#else
    return a < b;
#endif
}

}  // namespace CASE
