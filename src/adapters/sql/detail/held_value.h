// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <boost/json/value.hpp>
#include <optional>

#include "adapters/sql/detail/held_parts.h"
#include "adapters/sql/detail/vault.h"

namespace ombrex::sql::detail {

/// Whose row it is that a value comes from. Lifetime: that of the call.
struct HeldPlace {
    Vault& vault;
    std::string_view table;
    model::CompanyId company;
    Id128 row;
    std::optional<Id128> only_for = {};  ///< The archive of this user: other users are not named.
};

/// One column, as the archive shows it. What is sealed and empty, or whose key is destroyed, is null.
/// Errors: denied (altered), unavailable (the store is damaged).
Result<boost::json::value> held_value(soci::row const& row, std::size_t at, HeldColumn const& column,
                                      HeldPlace const& place);

/// A column that may come as text or as a number, as text.
std::string held_text(soci::row const& row, std::size_t at);

}  // namespace ombrex::sql::detail
