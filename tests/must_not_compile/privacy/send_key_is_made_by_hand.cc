// SPDX-License-Identifier: Apache-2.0
// rule: only a body opens its parts
// expect: is private within|private constructor
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<std::string, Category::caller_name>;

std::string f(Name const& name) {
#ifdef LEGAL
    return name.reveal<Purpose::serve_call>();
#else
    SendKey const key{};
    return name.value_for(key);
#endif
}

}  // namespace CASE
