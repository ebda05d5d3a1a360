// SPDX-License-Identifier: Apache-2.0
// rule: a log line has no field of text made at run time
// expect: no match(ing constructor|ing function)? for|could not convert|no viable conversion
#include <string>

#include "base/log.h"

namespace CASE {

using namespace ombrex;

void f(std::string const& said) {
#ifdef LEGAL
    static_cast<void>(said);
    log::info("turn_ended", {{"speaker", "caller"}});
#else
    log::info("turn_ended", {{"said", said}});
#endif
}

}  // namespace CASE
