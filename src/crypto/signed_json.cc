// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_json.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/bytes.h"
#include "crypto/detail/key_access.h"
#include "crypto/detail/secret_bytes.h"

namespace ombrex::crypto {
namespace {

static_assert(crypto_sign_SEEDBYTES == key_size);
using PublicKey = std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES>;
using Signature = std::array<std::uint8_t, crypto_sign_BYTES>;

constexpr std::string_view public_key_name = ",\"public_key\":\"";
constexpr std::string_view signature_name = "\",\"signature\":\"";
constexpr std::string_view end = "\"}";

struct Pair {
    PublicKey open{};
    detail::SecretBytes secret;
};

Pair pair_of(SignKey const& key) {
    Pair out{.open = {}, .secret = detail::SecretBytes{crypto_sign_SECRETKEYBYTES}};
    if (crypto_sign_seed_keypair(out.open.data(), out.secret.span().data(),
                                 detail::KeyAccess::secret(key).span().data()) != 0) {
        std::abort();
    }
    return out;
}

}  // namespace

std::string public_key_of(SignKey const& key) { return to_base64url(pair_of(key).open); }

std::string sign_json(std::string object, SignKey const& key) {
    if (object.size() < 3 || object.front() != '{' || object.back() != '}') std::abort();
    Pair const pair = pair_of(key);
    object.pop_back();
    object.append(public_key_name).append(to_base64url(pair.open)).append(end);
    Signature signature;
    if (crypto_sign_detached(signature.data(), nullptr, as_bytes(object).data(), object.size(),
                             pair.secret.span().data()) != 0) {
        std::abort();
    }
    object.resize(object.size() - end.size());
    object.append(signature_name).append(to_base64url(signature)).append(end).append("\n");
    return object;
}

Result<void> verify_json(std::string_view document, std::string_view public_key) {
    Error const refused{Errc::denied, "it was altered, or signed by another key"};
    if (document.ends_with('\n')) document.remove_suffix(1);
    auto const at = document.rfind(signature_name);
    if (at == document.npos || !document.ends_with(end)) return refused;
    auto const text = document.substr(at + signature_name.size());
    auto const signature = from_base64url(text.substr(0, text.size() - end.size()));
    auto const key = from_base64url(public_key);
    auto const body = std::string{document.substr(0, at)}.append(end);
    auto const tail = std::string{public_key_name}.append(public_key).append(end);
    if (!signature || !key || signature.value().size() != std::tuple_size_v<Signature> ||
        key.value().size() != std::tuple_size_v<PublicKey> || !body.ends_with(tail)) {
        return refused;
    }
    if (crypto_sign_verify_detached(signature.value().data(), as_bytes(body).data(), body.size(), key.value().data()) !=
        0) {
        return refused;
    }
    return ok();
}

}  // namespace ombrex::crypto
