// SPDX-License-Identifier: Apache-2.0
// rule: only the egress guard lets something out
// expect: is private within|private constructor
#include "net/egress_guard.h"

namespace CASE {

using namespace ombrex::net;

auto f(EgressGuard::Permit& permit) {
#ifdef LEGAL
    return permit.destination();
#else
    return EgressGuard::Permit{permit.destination(), "anything"};
#endif
}

}  // namespace CASE
