// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace ombrex::redaction::detail {

/// FNV-1a with a last mix: for tables inside the process, not for anything that must resist an attacker.
[[nodiscard]] constexpr std::uint64_t hash(std::string_view text, std::uint64_t seed = 0xCBF29CE484222325) noexcept {
    for (char const c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    seed ^= seed >> 32;
    return seed * 0x9E3779B97F4A7C15;
}

}  // namespace ombrex::redaction::detail
