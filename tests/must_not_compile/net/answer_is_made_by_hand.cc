// SPDX-License-Identifier: Apache-2.0
// rule: a recipient that asks is answered with the egress guard's leave only
// expect: is private within|private constructor
#include "net/egress_guard.h"

namespace CASE {

using namespace ombrex::net;

auto f(EgressGuard::Answer& answer) {
#ifdef LEGAL
    return answer.connection();
#else
    return EgressGuard::Answer{answer.connection(), "anything"};
#endif
}

}  // namespace CASE
