// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace ombrex::api {

/// A member of an object. Text is UTF-8; lifetime: what it looks at.
using JsonField = std::variant<std::nullptr_t, bool, std::int64_t, std::string_view>;

/// Adds a member to the end of `object`, which begins as "{" and is not closed: rows of long lists are written into the
/// answer's text, byte for byte as boost::json would, without a tree of them. `name` needs no escape.
void put_field(std::string& object, std::string_view name, JsonField const& field);

}  // namespace ombrex::api
