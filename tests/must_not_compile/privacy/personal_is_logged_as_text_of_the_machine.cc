// SPDX-License-Identifier: Apache-2.0
// rule: text of the machine is the only text that a log takes, and a personal value is none
// expect: could not convert|cannot convert|no viable conversion
#include <string>

#include "base/log.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<std::string, Category::caller_name>;

void f(Name const& name, std::string const& host) {
#ifdef LEGAL
    static_cast<void>(name);
    ombrex::log::info("refused", {ombrex::log::Field::operator_text("host", host)});
#else
    static_cast<void>(host);
    ombrex::log::info("refused", {ombrex::log::Field::operator_text("host", name)});
#endif
}

}  // namespace CASE
