// SPDX-License-Identifier: Apache-2.0
#include "net/http_answer.h"

namespace ombrex::net {

Result<HttpResponse> http_answer(InboundConnection const& on, EgressGuard::Answer leave, std::string content_type) {
    if (leave.connection() != on) return Error{Errc::denied, "this answer is for another connection"};
    HttpResponse out;
    out.headers = {{"content-type", std::move(content_type)}, {"cache-control", "no-store"}};
    out.body = leave.bytes();
    return out;
}

}  // namespace ombrex::net
