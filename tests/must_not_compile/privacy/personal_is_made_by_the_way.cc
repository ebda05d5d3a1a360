// SPDX-License-Identifier: Apache-2.0
// rule: a bare value becomes personal by name only
// expect: could not convert|no viable conversion
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

Name f(int value) {
#ifdef LEGAL
    return Name{value};
#else
    return value;
#endif
}

}  // namespace CASE
