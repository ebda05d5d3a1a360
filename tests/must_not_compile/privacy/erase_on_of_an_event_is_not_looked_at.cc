// SPDX-License-Identifier: Apache-2.0
// rule: that something has no date yet is looked at, never taken for granted
// expect: could not convert|no viable conversion|cannot convert
#include "privacy/erase_on.h"
#include "privacy/policy.h"

namespace CASE {

using namespace ombrex::privacy;

EraseOn f() {
#ifdef LEGAL
    return erase_after_event(published_policy, Category::account_name).value();
#else
    return erase_after_event(published_policy, Category::account_name);
#endif
}

}  // namespace CASE
