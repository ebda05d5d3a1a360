// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>

#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::privacy::detail {

// Tables that more than one JSON document has, each keyed by id.

[[nodiscard]] boost::json::object retention(Policy const& policy);
[[nodiscard]] boost::json::object recipients(Policy const& policy, Operator const& who);
[[nodiscard]] boost::json::object operator_of(Operator const& who);

}  // namespace ombrex::privacy::detail
