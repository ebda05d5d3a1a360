// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>

namespace ombrex::privacy {

/// A set of values of a small enumeration (at most 64 values, counted from 0). A value type; every call is constexpr.
template <class E>
class EnumSet {
public:
    constexpr EnumSet() = default;
    constexpr EnumSet(std::initializer_list<E> values) noexcept {
        for (E const value : values) insert(value);
    }

    constexpr void insert(E value) noexcept { bits_ |= bit(value); }
    constexpr void erase(E value) noexcept { bits_ &= ~bit(value); }
    [[nodiscard]] constexpr bool contains(E value) const noexcept { return (bits_ & bit(value)) != 0; }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }

    friend constexpr bool operator==(EnumSet const&, EnumSet const&) = default;

private:
    static constexpr std::uint64_t bit(E value) noexcept { return std::uint64_t{1} << static_cast<unsigned>(value); }

    std::uint64_t bits_ = 0;
};

}  // namespace ombrex::privacy
