// SPDX-License-Identifier: Apache-2.0
// rule: a cast does not open a personal value either
// expect: invalid .static_cast.|cannot convert .* without a conversion operator
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

int f(Name const& name) {
#ifdef LEGAL
    return name.reveal<Purpose::serve_call>();
#else
    return static_cast<int>(name);
#endif
}

}  // namespace CASE
