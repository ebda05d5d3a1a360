// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/category.h"

namespace ombrex::model {

/// That something was destroyed: what kind, whose, which, when. Never what it held.
struct Receipt {
    Id128 id;
    CompanyId company;
    privacy::Category category = privacy::Category::audit_entry;
    Id128 subject;  ///< The row that went.
    TimePoint due;  ///< When it had to go.
    TimePoint destroyed;
    long long versions = 0;  ///< Object versions that were removed with it.

    friend bool operator==(Receipt const&, Receipt const&) = default;
};

}  // namespace ombrex::model
