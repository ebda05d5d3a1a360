// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "model/message.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Messages that callers left. Only inside a UnitOfWork; blocking. Errors: unavailable (the store failed).
class MessageRepository {
public:
    virtual ~MessageRepository() = default;

    virtual Result<void> add(model::Message const& message, privacy::EraseOn erase_on) = 0;
    /// Oldest first.
    virtual Result<std::vector<model::Message>> of_call(model::CompanyId company, model::CallId call) = 0;
};

}  // namespace ombrex::ports
