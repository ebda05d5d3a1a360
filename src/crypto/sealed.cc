// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed.h"

#include <algorithm>

#include "crypto/detail/aead.h"
#include "crypto/detail/fields.h"
#include "crypto/detail/key_access.h"
#include "crypto/detail/seal_bytes.h"

namespace ombrex::crypto {
namespace detail {
namespace {

constexpr std::uint8_t version = 1;
constexpr std::size_t head_size = 1 + nonce_size;

}  // namespace

Bytes associated_data(Binding const& binding) {
    Fields fields;
    fields.number(version).text(binding.table).id(binding.company).id(binding.row).text(binding.column);
    return std::move(fields).bytes();
}

Sealed seal_bytes(SecretBytes const& key, Binding const& binding, ByteView plaintext, Random& random) {
    Bytes out(head_size + plaintext.size() + tag_size);
    Nonce nonce;
    random.fill(nonce);
    out[0] = version;
    std::ranges::copy(nonce, out.begin() + 1);
    aead_seal(key, nonce, associated_data(binding), plaintext, std::span{out}.subspan(head_size));
    return SealedMaker::make(std::move(out));
}

Result<std::size_t> opened_size(ByteView sealed) {
    if (sealed.size() < head_size + tag_size) return Error{Errc::invalid_input, "too short for a sealed value"};
    if (sealed[0] != version) return Error{Errc::invalid_input, "sealed by another version of ombrex"};
    return sealed.size() - head_size - tag_size;
}

Result<void> open_bytes(SecretBytes const& key, Binding const& binding, ByteView sealed,
                        std::span<std::uint8_t> plaintext) {
    Nonce nonce;
    std::ranges::copy(sealed.subspan(1, nonce_size), nonce.begin());
    if (!aead_open(key, nonce, associated_data(binding), sealed.subspan(head_size), plaintext)) {
        return Error{Errc::denied, "a sealed value does not open: altered, another key or another place"};
    }
    return ok();
}

}  // namespace detail

Sealed seal(SealKey const& key, Binding const& binding, ByteView plaintext, Random& random) {
    return detail::seal_bytes(detail::KeyAccess::secret(key), binding, plaintext, random);
}

Result<Bytes> open(SealKey const& key, Binding const& binding, ByteView sealed) {
    BOOST_OUTCOME_TRY(auto const size, detail::opened_size(sealed));
    Bytes plaintext(size);
    BOOST_OUTCOME_TRY(detail::open_bytes(detail::KeyAccess::secret(key), binding, sealed, plaintext));
    return plaintext;
}

Result<Bytes> open_text(SealKey const& key, Binding const& binding, std::string_view sealed) {
    BOOST_OUTCOME_TRY(auto const bytes, from_base64url(sealed));
    return open(key, binding, bytes);
}

}  // namespace ombrex::crypto
