// SPDX-License-Identifier: Apache-2.0
// rule: nothing is added to a body after it was made
// expect: no match for .operator.=.|no viable overloaded ..=.
#include <string>

#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Event = Outbound<Recipient::google, Category::appointment>;

std::string f(Event& event, std::string const& more) {
#ifdef LEGAL
    return event.bytes() + more;
#else
    return event.bytes() += more;
#endif
}

}  // namespace CASE
