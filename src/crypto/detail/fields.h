// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/bytes.h"
#include "base/id128.h"

namespace ombrex::crypto::detail {

/// Fields joined for a MAC or as associated data, so that no two different lists give the same bytes:
/// numbers and ids have a fixed width, texts are preceded by their length.
class Fields {
public:
    Fields() { bytes_.reserve(most_use); }

    Fields& number(std::uint64_t value) {
        std::array<std::uint8_t, 8> digits;
        for (auto digit = digits.rbegin(); digit != digits.rend(); value >>= 8) {
            *digit++ = static_cast<std::uint8_t>(value);
        }
        bytes_.insert(bytes_.end(), digits.begin(), digits.end());
        return *this;
    }
    Fields& id(Id128 const& value) {
        bytes_.insert(bytes_.end(), value.bytes().begin(), value.bytes().end());
        return *this;
    }
    Fields& text(std::string_view value) {
        number(value.size());
        bytes_.insert(bytes_.end(), value.begin(), value.end());
        return *this;
    }

    [[nodiscard]] Bytes const& bytes() const& noexcept { return bytes_; }
    [[nodiscard]] Bytes bytes() && noexcept { return std::move(bytes_); }

private:
    static constexpr std::size_t most_use = 128;  // bytes: every sealed column comes through here

    Bytes bytes_;
};

}  // namespace ombrex::crypto::detail
