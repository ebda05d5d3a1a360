// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/category.h"

namespace ombrex::model {

/// The action of an entry of the audit log that vouches for receipts. Its subject is the digest of all that were
/// written in that transaction, and each of them names it (services/write_receipts.h).
inline constexpr std::string_view receipts_action = "rows_destroyed";

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
