// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

/// Numbers in network byte order.
namespace ombrex::audio::detail {

[[nodiscard]] constexpr std::uint16_t get_16(std::span<std::uint8_t const, 2> in) noexcept {
    return static_cast<std::uint16_t>(in[0] << 8 | in[1]);
}

[[nodiscard]] constexpr std::uint32_t get_32(std::span<std::uint8_t const, 4> in) noexcept {
    return std::uint32_t{get_16(in.first<2>())} << 16 | get_16(in.last<2>());
}

constexpr void put_16(std::uint16_t value, std::span<std::uint8_t, 2> out) noexcept {
    out[0] = static_cast<std::uint8_t>(value >> 8);
    out[1] = static_cast<std::uint8_t>(value);
}

constexpr void put_32(std::uint32_t value, std::span<std::uint8_t, 4> out) noexcept {
    put_16(static_cast<std::uint16_t>(value >> 16), out.first<2>());
    put_16(static_cast<std::uint16_t>(value), out.last<2>());
}

}  // namespace ombrex::audio::detail
