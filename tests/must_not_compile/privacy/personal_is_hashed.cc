// SPDX-License-Identifier: Apache-2.0
// rule: a personal value has no hash; look-up goes through a keyed blind index
// expect: deleted (function|constructor)|private destructor
#include <functional>

#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

std::size_t f(Name const& name) {
#ifdef LEGAL
    return std::hash<int>{}(name.reveal<Purpose::serve_call>());
#else
    return std::hash<Name>{}(name);
#endif
}

}  // namespace CASE
