// SPDX-License-Identifier: Apache-2.0
// rule: leave to answer on a connection opens no other
// expect: could not convert|no viable conversion|cannot convert
#include <utility>

#include "net/https_client.h"

namespace CASE {

using namespace ombrex::net;

auto f(HttpsClient& client, EgressGuard::Permit& permit, EgressGuard::Answer& answer, ombrex::Deadline deadline) {
#ifdef LEGAL
    static_cast<void>(answer);
    return client.send(std::move(permit), deadline);
#else
    static_cast<void>(permit);
    return client.send(std::move(answer), deadline);
#endif
}

}  // namespace CASE
