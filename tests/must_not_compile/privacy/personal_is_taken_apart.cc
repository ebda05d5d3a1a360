// SPDX-License-Identifier: Apache-2.0
// rule: a personal value has no parts to bind names to
// expect: cannot decompose (inaccessible|private) member
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

int f(Name const& name) {
#ifdef LEGAL
    return name.reveal<Purpose::serve_call>();
#else
    auto const& [value] = name;
    return value;
#endif
}

}  // namespace CASE
