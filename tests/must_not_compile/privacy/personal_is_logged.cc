// SPDX-License-Identifier: Apache-2.0
// rule: a personal value is no field of a log line
// expect: no match(ing constructor|ing function)? for|could not convert|no viable conversion
#include "base/log.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Duration = Personal<int, Category::call_metadata>;

void f(Duration const& duration) {
#ifdef LEGAL
    ombrex::log::info("call_ended", {{"seconds", duration.reveal<Purpose::serve_call>()}});
#else
    ombrex::log::info("call_ended", {{"seconds", duration}});
#endif
}

}  // namespace CASE
