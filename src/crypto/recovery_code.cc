// SPDX-License-Identifier: Apache-2.0
#include "crypto/recovery_code.h"

#include <array>

#include "crypto/detail/base32.h"
#include "crypto/detail/fields.h"

namespace ombrex::crypto {

std::string make_recovery_code(Random& random) {
    std::array<std::uint8_t, 10> secret{};
    random.fill(secret);
    auto const letters = detail::to_base32(secret);
    std::string out;
    for (std::size_t at = 0; at < letters.size(); at += 4) out += (at == 0 ? "" : "-") + letters.substr(at, 4);
    return out;
}

TokenHash recovery_hash(std::string_view typed) {
    std::string letters;
    for (char const c : typed) {
        if (c == '-' || c == ' ') continue;
        letters += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return TokenHash{sha256(detail::Fields{}.text("ombrex recovery code").text(letters).bytes())};
}

}  // namespace ombrex::crypto
