// SPDX-License-Identifier: Apache-2.0
// rule: a list of personal values has no formatter either
// expect: deleted (function|constructor)
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<std::string, Category::caller_name>;

std::string f(std::vector<Name> const& names) {
#ifdef LEGAL
    return fmt::format("{}", names.size());
#else
    return fmt::format("{}", fmt::join(names, ", "));
#endif
}

}  // namespace CASE
