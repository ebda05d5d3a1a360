// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <boost/json.hpp>

namespace ombrex::api::detail {

/// Null, or an array or object in which nothing stands: ElevenLabs' clients send such for what they leave as it is.
[[nodiscard]] inline bool says_nothing(boost::json::value const& value) {
    auto const* const object = value.if_object();
    if (object == nullptr) return value.is_null() || (value.is_array() && value.as_array().empty());
    return std::ranges::all_of(*object, [](auto const& member) { return says_nothing(member.value()); });
}

}  // namespace ombrex::api::detail
