// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/id128.h"

namespace ombrex::crypto::detail {

/// Fields joined for a MAC or as associated data, so that no two different lists give the same bytes:
/// numbers and ids have a fixed width, texts are preceded by their length.
class Fields {
public:
    Fields& number(std::uint64_t value) {
        for (int shift = 56; shift >= 0; shift -= 8) bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
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

    [[nodiscard]] Bytes const& bytes() const noexcept { return bytes_; }

private:
    Bytes bytes_;
};

}  // namespace ombrex::crypto::detail
