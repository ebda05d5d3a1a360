// SPDX-License-Identifier: Apache-2.0
// rule: a personal value is compared only with one of its kind
// expect: no match for .operator==|invalid operands to binary expression
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

bool f(Name const& name) {
#ifdef LEGAL
    return name == Name{7};
#else
    return name == 7;
#endif
}

}  // namespace CASE
