// SPDX-License-Identifier: Apache-2.0
// rule: the purpose stands in the source, so that it can be read there: it is no value of the moment
// expect: constant expression|invalid explicitly-specified argument
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;

int f(Name const& name, Purpose purpose) {
#ifdef LEGAL
    static_cast<void>(purpose);
    return name.reveal<Purpose::serve_call>();
#else
    return name.reveal<purpose>();
#endif
}

}  // namespace CASE
