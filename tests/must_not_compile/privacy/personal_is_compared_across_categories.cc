// SPDX-License-Identifier: Apache-2.0
// rule: values of two categories are not compared: one would tell of the other
// expect: no match for .operator==|invalid operands to binary expression
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<int, Category::caller_name>;
using Contact = Personal<int, Category::caller_contact>;

bool f(Name const& name, Contact const& contact) {
#ifdef LEGAL
    static_cast<void>(contact);
    return name == Name{name};
#else
    return name == contact;
#endif
}

}  // namespace CASE
