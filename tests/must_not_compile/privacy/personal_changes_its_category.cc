// SPDX-License-Identifier: Apache-2.0
// rule: a personal value of one category is none of another
// expect: no (matching function for call|viable conversion|matching conversion)|could not convert|conversion from
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;
using Number = Personal<int, Category::caller_number>;

Name f(Name const& name, Number const& number) {
#ifdef LEGAL
    static_cast<void>(number);
    return name;
#else
    static_cast<void>(name);
    return number;
#endif
}

}  // namespace CASE
