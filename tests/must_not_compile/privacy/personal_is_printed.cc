// SPDX-License-Identifier: Apache-2.0
// rule: a personal value has no printer
// expect: deleted (friend )?(function|operator)
#include <ostream>

#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

void f(std::ostream& out, Name const& name) {
#ifdef LEGAL
    out << name.reveal<Purpose::serve_call>();
#else
    out << name;
#endif
}

}  // namespace CASE
