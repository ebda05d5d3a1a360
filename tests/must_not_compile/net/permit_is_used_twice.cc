// SPDX-License-Identifier: Apache-2.0
// rule: leave to send is for one body, once
// expect: deleted
#include <utility>

#include "net/egress_guard.h"

namespace CASE {

using namespace ombrex::net;

EgressGuard::Permit f(EgressGuard::Permit& permit) {
#ifdef LEGAL
    return std::move(permit);
#else
    return permit;
#endif
}

}  // namespace CASE
