// SPDX-License-Identifier: Apache-2.0
// rule: whoever derives from a personal value sees no more of it than others
// expect: is (private within|a private member of)
#include <string>

#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<std::string, Category::caller_name>;

#ifdef LEGAL
struct Below : Name {
    std::string f() const { return reveal<Purpose::serve_call>(); }
};
#else
struct Below : Name {
    std::string f() const { return value_; }
};
#endif

}  // namespace CASE
