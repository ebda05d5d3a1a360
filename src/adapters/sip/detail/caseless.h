// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

namespace ombrex::adapters::sip {

/// Names and tokens of SIP are equal whatever their case (RFC 3261 section 7.3.1); letters of ASCII alone have one
/// here.
[[nodiscard]] inline bool equal_ignoring_case(std::string_view a, std::string_view b) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace ombrex::adapters::sip
