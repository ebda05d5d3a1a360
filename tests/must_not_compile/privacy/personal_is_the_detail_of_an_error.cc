// SPDX-License-Identifier: Apache-2.0
// rule: an error holds nothing personal
// expect: could not convert|cannot convert|no viable conversion
#include <string>

#include "base/result.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<std::string, Category::caller_name>;

ombrex::Error f(Name const& name) {
#ifdef LEGAL
    static_cast<void>(name);
    return {ombrex::Errc::not_found, "no caller of that name"};
#else
    return {ombrex::Errc::not_found, name};
#endif
}

}  // namespace CASE
