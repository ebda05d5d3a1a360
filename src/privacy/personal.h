// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "privacy/category.h"
#include "privacy/grants.h"
#include "privacy/purpose.h"

namespace ombrex::privacy {

class SendKey;

/// A personal value. It has no printer, no formatter, no order, no hash and no JSON codec, so it reaches a log, a disk
/// or a wire only through reveal<>, which names the purpose and is easy to search for (tools/reveal.txt lists every
/// place), or as part of an Outbound body. Costs what T costs.
template <class T, Category C>
    requires(C != Category::anonymised_transcript)  // only the redactor makes those (C23), in a type of its own
class Personal {
public:
    using Value = T;
    static constexpr Category category = C;

    Personal() = default;
    explicit Personal(T value) : value_{std::move(value)} {}

    /// The compiler refuses a purpose that the policy does not grant to this category (C15).
    /// Lifetime of the reference: this object's. From a temporary the value is moved out.
    template <Purpose P>
        requires(allows(C, P))
    [[nodiscard]] T const& reveal() const& noexcept {
        return value_;
    }
    template <Purpose P>
        requires(allows(C, P))
    [[nodiscard]] T reveal() && {
        return std::move(value_);
    }

    /// For bodies that leave (outbound.h): only Outbound can make the key.
    [[nodiscard]] T const& value_for(SendKey const&) const noexcept { return value_; }

    /// Equality says nothing about the value to anybody who does not hold one already.
    friend bool operator==(Personal const&, Personal const&) = default;

    template <class Stream>
    friend Stream& operator<<(Stream&, Personal const&) = delete;

private:
    T value_{};
};

}  // namespace ombrex::privacy
