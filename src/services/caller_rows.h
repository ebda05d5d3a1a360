// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ports/rights_repository.h"

namespace ombrex::services {

/// Rows of one number, as one person may claim them.
struct PersonRows {
    std::vector<ports::CallerRow> his;
    std::vector<ports::CallerRow> others;  ///< Of somebody else at that number, or of nobody can say whom.
    bool several = false;                  ///< The rows name more than one person.
};

/// One person at a number: all of it is his. Several: rows in his name, and the calls that left such rows and none in
/// another's. A request without a name has nothing then. Names are compared as a recogniser hears them.
[[nodiscard]] PersonRows split_by_person(std::vector<ports::CallerRow> rows, model::CallerName const& name);

}  // namespace ombrex::services
