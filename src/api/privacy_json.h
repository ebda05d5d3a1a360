// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string_view>

#include "model/archive.h"
#include "model/receipt.h"
#include "model/rights_request.h"
#include "privacy/policy.h"

namespace ombrex::api {

/// As api/openapi.yaml has them. Purpose: legal_duty; nothing here is personal.
[[nodiscard]] boost::json::object receipt_json(model::Receipt const& receipt, privacy::Policy const& policy);
[[nodiscard]] boost::json::object request_json(model::RightsRequest const& request);
/// How long something is kept.
[[nodiscard]] boost::json::object length_json(privacy::Length length);
[[nodiscard]] boost::json::object archive_json(model::Archive const& archive);

/// `RequestKind` of the contract; none: there is no such word.
[[nodiscard]] std::optional<model::RightsKind> request_kind(std::string_view word) noexcept;

}  // namespace ombrex::api
