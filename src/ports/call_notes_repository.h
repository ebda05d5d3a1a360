// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "model/call_notes.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Transfer attempts and emergencies of a call, and what its caller asked of privacy (rights_repository.h writes it).
/// Only inside a UnitOfWork; blocking. Errors: unavailable (the store failed).
class CallNotesRepository {
public:
    virtual ~CallNotesRepository() = default;

    virtual Result<void> add(model::TransferAttempt const& attempt, privacy::EraseOn erase_on) = 0;
    virtual Result<void> add(model::EmergencyNote const& note, privacy::EraseOn erase_on) = 0;

    virtual Result<std::vector<model::PrivacyRequest>> requests(model::CompanyId company, model::CallId call) = 0;
    virtual Result<std::vector<model::TransferAttempt>> transfers(model::CompanyId company, model::CallId call) = 0;
    virtual Result<std::vector<model::EmergencyNote>> emergencies(model::CompanyId company, model::CallId call) = 0;
};

}  // namespace ombrex::ports
