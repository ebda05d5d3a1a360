// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "privacy/category.h"
#include "privacy/grants.h"
#include "privacy/purpose.h"

namespace ombrex::privacy {

/// A personal value. It has no operator<<, no formatter and no JSON codec, so it reaches a log, a disk or a wire
/// only through reveal<>, which names the purpose and is easy to search for. Files where reveal may stand are
/// listed by tools/tidy.
template <class T, Category C>
class Personal {
public:
    using Value = T;
    static constexpr Category category = C;

    Personal() = default;
    explicit Personal(T value) : value_{std::move(value)} {}

    /// The compiler refuses a purpose that the policy does not grant to this category (C15).
    template <Purpose P>
        requires(allows(C, P))
    [[nodiscard]] T const& reveal() const noexcept {
        return value_;
    }

    /// Equality says nothing about the value to anybody who does not hold one already.
    friend bool operator==(Personal const&, Personal const&) = default;

private:
    T value_{};
};

}  // namespace ombrex::privacy
