// SPDX-License-Identifier: Apache-2.0
#include "base/id128.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"

namespace ombrex {

Id128 Id128::make(Random& random) {
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    return Id128{bytes};
}

Result<Id128> Id128::parse(std::string_view text) {
    if (text.size() != 32) return Error{Errc::invalid_input, "an id has 32 hexadecimal digits"};
    BOOST_OUTCOME_TRY(auto raw, from_hex(text));
    std::array<std::uint8_t, 16> bytes{};
    std::ranges::copy(raw, bytes.begin());
    return Id128{bytes};
}

std::string Id128::to_string() const { return to_hex(bytes_); }

}  // namespace ombrex

std::size_t std::hash<ombrex::Id128>::operator()(ombrex::Id128 const& id) const noexcept {
    // The bits are random already: any eight of them are a hash.
    std::size_t out = 0;
    std::memcpy(&out, id.bytes().data(), sizeof out);
    return out;
}
