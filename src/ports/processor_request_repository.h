// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "model/processor_request.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// What recipients are to delete, and what they said. Only inside a UnitOfWork; blocking. Errors of each: unavailable
/// (the store failed).
class ProcessorRequestRepository {
public:
    virtual ~ProcessorRequestRepository() = default;

    /// One for each line of the register, call and recipient: the same again changes nothing and answers false.
    virtual Result<bool> add(model::ProcessorRequest const& request, privacy::EraseOn erase_on) = 0;
    /// State, rounds and answer. Errors: not_found.
    virtual Result<void> update(model::ProcessorRequest const& request) = 0;
    /// Errors: not_found.
    virtual Result<model::ProcessorRequest> find(model::ProcessorRequestId id) = 0;
    /// In the order of call and recipient.
    virtual Result<std::vector<model::ProcessorRequest>> of_request(model::RequestId request) = 0;
};

}  // namespace ombrex::ports
