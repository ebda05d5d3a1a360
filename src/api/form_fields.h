// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "net/http_message.h"

namespace ombrex::api {

/// What a form sent; of a field that comes twice the last counts.
using FormFields = std::map<std::string, std::string, std::less<>>;

/// A body of type application/x-www-form-urlencoded (WHATWG URL standard, section 5.1), decoded. Pure. Limits: 16 KiB,
/// 32 fields. Errors: invalid_input (more than that, or a broken escape).
[[nodiscard]] Result<FormFields> parse_form(std::string_view body);

/// What stands behind the '?' of its target, read as a form; nothing of one that cannot be read.
[[nodiscard]] FormFields query_of(net::HttpRequest const& request);

/// The field's text; empty where it was not sent.
[[nodiscard]] std::string field(FormFields const& fields, std::string_view name);

}  // namespace ombrex::api
