// SPDX-License-Identifier: Apache-2.0
// rule: only the policy says when something goes (C24)
// expect: is private within|private constructor
#include "privacy/erase_on.h"
#include "privacy/policy.h"

namespace CASE {

using namespace ombrex::privacy;
EraseOn f(ombrex::TimePoint when, ombrex::TimeZone const& zone) {
#ifdef LEGAL
    return erase_on(published_policy, Category::call_recording, when, zone);
#else
    static_cast<void>(zone);
    return EraseOn{Category::call_recording, ClockStart::call, EraseOn::Kind::date, when};
#endif
}

}  // namespace CASE
