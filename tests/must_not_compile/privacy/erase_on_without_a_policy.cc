// SPDX-License-Identifier: Apache-2.0
// rule: when something goes is said by a policy, which the operator may have tightened
// expect: no matching function|too few arguments|could not convert|cannot convert|invalid initialization
#include "privacy/erase_on.h"
#include "privacy/policy.h"

namespace CASE {

using namespace ombrex::privacy;

EraseOn f(ombrex::TimePoint when, ombrex::TimeZone const& zone) {
#ifdef LEGAL
    return erase_on(published_policy, Category::transcript, when, zone);
#else
    return erase_on(Category::transcript, when, zone);
#endif
}

}  // namespace CASE
