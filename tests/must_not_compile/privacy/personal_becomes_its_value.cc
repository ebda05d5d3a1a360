// SPDX-License-Identifier: Apache-2.0
// rule: a personal value does not turn into its value by itself
// expect: cannot convert|no viable conversion
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

int f(Name const& name) {
#ifdef LEGAL
    return name.reveal<Purpose::serve_call>();
#else
    return name;
#endif
}

}  // namespace CASE
