// SPDX-License-Identifier: Apache-2.0
// rule: a date is no EraseOn
// expect: could not convert|no viable conversion|conversion from
#include "privacy/erase_on.h"
#include "privacy/policy.h"

namespace CASE {

using namespace ombrex::privacy;
EraseOn f(ombrex::TimePoint when, ombrex::TimeZone const& zone) {
#ifdef LEGAL
    return erase_on(published_policy, Category::transcript, when, zone);
#else
    static_cast<void>(zone);
    return when;
#endif
}

}  // namespace CASE
