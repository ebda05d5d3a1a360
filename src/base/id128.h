// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"

namespace ombrex {

/// 128 random bits: an identity that says nothing about what it names. Default-made: all zero, "no id".
class Id128 {
public:
    constexpr Id128() = default;
    constexpr explicit Id128(std::array<std::uint8_t, 16> bytes) : bytes_{bytes} {}

    [[nodiscard]] static Id128 make(Random& random);
    /// Reads what to_string writes. Errors: invalid_input.
    [[nodiscard]] static Result<Id128> parse(std::string_view text);

    /// 32 lower-case hexadecimal digits.
    [[nodiscard]] std::string to_string() const;
    [[nodiscard]] constexpr std::array<std::uint8_t, 16> const& bytes() const noexcept { return bytes_; }
    [[nodiscard]] constexpr bool is_nil() const noexcept { return *this == Id128{}; }

    friend constexpr auto operator<=>(Id128 const&, Id128 const&) = default;

private:
    std::array<std::uint8_t, 16> bytes_{};
};

}  // namespace ombrex

template <>
struct std::hash<ombrex::Id128> {
    std::size_t operator()(ombrex::Id128 const& id) const noexcept;
};
