// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "model/call.h"
#include "ports/call_leg.h"
#include "receptionist/dialogue.h"
#include "services/switchboard.h"

namespace ombrex::services {

/// Who is called, and how much of the receptionist its limit of calls leaves.
struct Business {
    model::CompanyId company;
    model::Assistant assistant;
    receptionist::Duty duty = receptionist::Duty::everything;
};

struct AnsweredCall {
    Business business;
    model::Call row;
    std::unique_ptr<ports::CallLeg> leg;
    bool by_carrier = true;
    bool written = false;  ///< Nothing is to be heard: nothing is recorded, and nobody can be put through.
};

/// Speaks with the caller and stores, in one transaction, what came of it. A call that cannot even be written down is
/// hung up. Purpose: serve_call.
Task<void> converse(asio::any_io_executor strand, Switchboard& board, std::unique_ptr<AnsweredCall> call);

}  // namespace ombrex::services
