// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ports/rights_repository.h"

namespace ombrex::services {

/// Rows of one number, as one person may claim them.
struct PersonRows {
    std::vector<ports::CallerRow> his;
    std::vector<ports::CallerRow> others;  ///< Of somebody else at that number, or of nobody can say whom.
    bool several = false;                  ///< The rows name somebody else.
};

/// `names`: what he is called, every spelling of it; empty ones do not count. While no row names anybody else, all of
/// it is his. Else: rows in his name, and the calls that left or changed such rows and none in another's; a request
/// without a name has nothing then. Names are compared letter by letter, though a recogniser mishears them: Ann and
/// Anna may live together, and what is left can still be looked at, while what is gone is gone.
[[nodiscard]] PersonRows split_by_person(std::vector<ports::CallerRow> rows,
                                         std::vector<model::CallerName> const& names);

}  // namespace ombrex::services
