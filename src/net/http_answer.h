// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "net/egress_guard.h"
#include "net/http_message.h"

namespace ombrex::net {

/// The answer 200 with the permitted bytes, to what a recipient asked us: a webhook tool, the start of a conversation.
/// Errors: denied (the leave is for another connection).
[[nodiscard]] Result<HttpResponse> http_answer(InboundConnection const& on, EgressGuard::Answer leave,
                                               std::string content_type);

}  // namespace ombrex::net
