// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/value.hpp>
#include <string_view>

namespace ombrex {

/// A text as a value of JSON: Boost.JSON knows a string_view of its own.
[[nodiscard]] inline boost::json::value json_text(std::string_view value) {
    return boost::json::string{value.data(), value.size()};
}

}  // namespace ombrex
