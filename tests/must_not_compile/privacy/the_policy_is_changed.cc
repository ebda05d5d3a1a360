// SPDX-License-Identifier: Apache-2.0
// rule: nothing changes the published policy while the program runs
// expect: discards qualifiers|no viable overloaded
#include "privacy/policy.h"

namespace CASE {

using namespace ombrex::privacy;
Policy f() {
#ifdef LEGAL
    Policy copy = published_policy;
    copy.retention[0].length = Length::days(1);
    return copy;
#else
    published_policy.retention[0].length = Length::days(1);
    return published_policy;
#endif
}

}  // namespace CASE
