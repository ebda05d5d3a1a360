// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace ombrex::oauth::detail {

/// `name=value&..`, for a query and for a body of type application/x-www-form-urlencoded alike: everything but the
/// unreserved characters of RFC 3986 section 2.3 is escaped, a space too. Pure.
[[nodiscard]] std::string form_text(std::initializer_list<std::pair<std::string_view, std::string_view>> fields);

}  // namespace ombrex::oauth::detail
