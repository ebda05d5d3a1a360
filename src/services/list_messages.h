// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "model/principal.h"
#include "ports/message_repository.h"
#include "services/call_context.h"

namespace ombrex::services {

struct MessageFilter {
    bool open = false;  ///< Only those that nobody has answered.
    std::optional<ports::ListPlace> after = {};
    std::size_t limit = 50;
};

struct MessagePage {
    std::vector<ports::MessageLine> messages;
    std::optional<ports::ListPlace> next;  ///< None: there are no more.
};

/// Newest first. Errors: unavailable. Purpose: serve_call.
Task<Result<MessagePage>> list_messages(Deps deps, model::Principal who, MessageFilter filter, Deadline deadline);

}  // namespace ombrex::services
