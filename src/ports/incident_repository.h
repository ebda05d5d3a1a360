// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "model/incident.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// The register of breaches; its texts are sealed under the house's key. Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed), denied (a text does not open).
class IncidentRepository {
public:
    virtual ~IncidentRepository() = default;

    virtual Result<void> add(model::Incident const& incident, privacy::EraseOn erase_on) = 0;
    /// Everything but the text and the moment of learning. Errors: not_found.
    virtual Result<void> update(model::Incident const& incident) = 0;
    /// Oldest first.
    virtual Result<std::vector<model::Incident>> all() = 0;
};

}  // namespace ombrex::ports
