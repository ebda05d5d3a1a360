// SPDX-License-Identifier: Apache-2.0
// rule: an id of one kind is none of another
// expect: could not convert|cannot convert|no viable conversion|no matching function
#include "privacy/disclosure.h"

namespace CASE {

using namespace ombrex::privacy;
Disclosure f(OutboundBody const& body, ombrex::TimePoint when, CompanyRef company, CallRef call) {
#ifdef LEGAL
    return disclosed(body, when, company, call);
#else
    static_cast<void>(company);
    return disclosed(body, when, call, call);
#endif
}

}  // namespace CASE
