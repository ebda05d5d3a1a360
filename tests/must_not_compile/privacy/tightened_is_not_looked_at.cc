// SPDX-License-Identifier: Apache-2.0
// rule: a refused setting is looked at
// expect: nodiscard
#include "privacy/tighten.h"

namespace CASE {

using namespace ombrex::privacy;
bool f(Setting const& setting) {
#ifdef LEGAL
    return tightened(published_policy, {&setting, 1}).has_value();
#else
    tightened(published_policy, {&setting, 1});
    return true;
#endif
}

}  // namespace CASE
