// SPDX-License-Identifier: Apache-2.0
// rule: a date that was given is not put off
// expect: is private within|is a private member
#include "privacy/erase_on.h"
#include "privacy/policy.h"

namespace CASE {

using namespace ombrex::privacy;

bool f(EraseOn& date, ombrex::TimePoint later) {
#ifdef LEGAL
    return date.due() == later;
#else
    date.due_ = later;
    return true;
#endif
}

}  // namespace CASE
