// SPDX-License-Identifier: Apache-2.0
// rule: a failure is looked at: what could not be erased is not taken for erased
// expect: nodiscard|ignoring return
#include "base/result.h"

namespace CASE {

ombrex::Result<void> erase();

bool f() {
#ifdef LEGAL
    return erase().has_value();
#else
    erase();
    return true;
#endif
}

}  // namespace CASE
