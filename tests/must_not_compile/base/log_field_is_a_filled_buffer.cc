// SPDX-License-Identifier: Apache-2.0
// rule: a buffer that was filled at run time is no literal
// expect: deleted
#include "base/log.h"

namespace CASE {

using namespace ombrex;

void f(char (&digits)[16]) {
#ifdef LEGAL
    static_cast<void>(digits);
    log::info("key_pressed", {{"keys", 1}});
#else
    log::info("key_pressed", {{"keys", digits}});
#endif
}

}  // namespace CASE
