// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <utility>

namespace ombrex {

/// A value with a name: Strong<struct CallIdTag, Id128> cannot be passed where another tag is due.
/// No arithmetic and no conversion; the raw value comes out only by value().
template <class Tag, class T>
class Strong {
public:
    using Value = T;

    constexpr Strong() = default;
    constexpr explicit Strong(T value) : value_{std::move(value)} {}

    [[nodiscard]] constexpr T const& value() const noexcept { return value_; }

    friend constexpr auto operator<=>(Strong const&, Strong const&) = default;

private:
    T value_{};
};

}  // namespace ombrex

template <class Tag, class T>
struct std::hash<ombrex::Strong<Tag, T>> {
    std::size_t operator()(ombrex::Strong<Tag, T> const& strong) const noexcept {
        return std::hash<T>{}(strong.value());
    }
};
