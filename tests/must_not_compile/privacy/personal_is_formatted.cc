// SPDX-License-Identifier: Apache-2.0
// rule: a personal value has no formatter
// expect: annot format an argument
#include <fmt/core.h>

#include <string>

#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<std::string, Category::caller_name>;

std::string f(Name const& name) {
#ifdef LEGAL
    return fmt::format("{}", name.reveal<Purpose::serve_call>());
#else
    return fmt::format("{}", name);
#endif
}

}  // namespace CASE
