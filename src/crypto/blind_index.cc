// SPDX-License-Identifier: Apache-2.0
#include "crypto/blind_index.h"

#include <algorithm>

#include "crypto/detail/fields.h"
#include "crypto/detail/key_access.h"
#include "crypto/digest.h"

namespace ombrex::crypto {

BlindToken blind_index(IndexKey const& key, std::string_view field, std::string_view normalised) {
    auto const message = detail::Fields{}.text(field).text(normalised);
    Digest const mac = hmac_sha256(detail::KeyAccess::secret(key).span(), message.bytes());
    BlindToken::Value cut;
    std::copy_n(mac.begin(), cut.size(), cut.begin());
    return BlindToken{cut};
}

}  // namespace ombrex::crypto
