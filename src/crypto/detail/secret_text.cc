// SPDX-License-Identifier: Apache-2.0
#include "crypto/detail/secret_text.h"

#include <sodium.h>

#include <algorithm>

namespace ombrex::crypto::detail {
namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

bool secret_from_text(std::string_view text, SecretBytes& secret) {
    auto const out = secret.span();
    std::size_t size = 0;
    char const* end = nullptr;
    int const failed =
        sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, &end, variant);
    return failed == 0 && size == out.size() && end == text.data() + text.size();
}

SecretBytes secret_to_text(SecretBytes const& secret) {
    auto const from = secret.span();
    SecretBytes terminated{sodium_base64_encoded_len(from.size(), variant)};
    sodium_bin2base64(reinterpret_cast<char*>(terminated.span().data()), terminated.span().size(), from.data(),
                      from.size(), variant);
    SecretBytes text{terminated.span().size() - 1};
    std::ranges::copy(terminated.span().first(text.span().size()), text.span().begin());
    return text;
}

}  // namespace ombrex::crypto::detail
