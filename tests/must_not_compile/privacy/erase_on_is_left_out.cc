// SPDX-License-Identifier: Apache-2.0
// rule: nothing is stored without the date on which it goes
// expect: no matching (function|constructor)|no default constructor
#include "privacy/erase_on.h"
#include "privacy/policy.h"

namespace CASE {

using namespace ombrex::privacy;
struct Row {
    EraseOn erase_on;
};

Row f(ombrex::TimePoint when, ombrex::TimeZone const& zone) {
#ifdef LEGAL
    return Row{erase_on(published_policy, Category::call_recording, when, zone)};
#else
    static_cast<void>(when);
    static_cast<void>(zone);
    Row row;
    return row;
#endif
}

}  // namespace CASE
