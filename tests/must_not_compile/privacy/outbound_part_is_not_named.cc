// SPDX-License-Identifier: Apache-2.0
// rule: a body holds only the categories that its type names
// expect: constraint.* not satisfied|no matching function for call
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Event = Outbound<Recipient::google, Category::appointment>;

Event f(Personal<std::string, Category::appointment> const& what,
        Personal<std::string, Category::caller_name> const& who) {
    auto const write = [](std::string const& text) { return text; };
#ifdef LEGAL
    static_cast<void>(who);
    return Event::from(write, what);
#else
    static_cast<void>(what);
    return Event::from(write, who);
#endif
}

}  // namespace CASE
