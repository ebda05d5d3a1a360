// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/deadline.h"
#include "base/task.h"
#include "model/letter.h"

namespace ombrex::ports {

/// Delivers mail: into a folder of this machine, or to a mail server. Thread: safe to share.
class Mailer {
public:
    virtual ~Mailer() = default;
    /// Delivering the same id again delivers nothing new. Errors: unavailable (try again), denied (the egress guard
    /// refused), invalid_input (the server will never take it).
    virtual Task<Result<void>> deliver(model::Letter letter, Deadline deadline) = 0;
    /// Removes the copies it kept of these; none is no error. How many went. Errors: unavailable.
    virtual Task<Result<std::size_t>> forget(model::CompanyId company, std::vector<model::LetterId> letters) = 0;
    /// Removes the copies it kept of what was delivered at `then` or before; how many went. Errors: unavailable.
    virtual Task<Result<std::size_t>> forget_delivered(TimePoint then) = 0;
};

}  // namespace ombrex::ports
