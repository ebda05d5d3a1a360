// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_document.h"

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

/// What stands before the key, between key and signature, and after the signature.
struct Form {
    std::string_view key, signature, end;
};
constexpr Form json_form{",\"public_key\":\"", "\",\"signature\":\"", "\"}"};
constexpr Form page_form{"<!-- Public key: ", " -->\n<!-- Signature: ", " -->"};
constexpr Form text_form{"Public key: ", "\nSignature: ", ""};

Form const& form_of(std::string_view document) {
    if (document.starts_with('{')) return json_form;
    return document.starts_with('<') ? page_form : text_form;
}

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

/// `document` is open at its end.
std::string sign(std::string document, Form const& form, SignKey const& key) {
    Pair const pair = pair_of(key);
    document.append(form.key).append(to_base64url(pair.open)).append(form.end);
    Signature signature;
    if (crypto_sign_detached(signature.data(), nullptr, as_bytes(document).data(), document.size(),
                             pair.secret.span().data()) != 0) {
        std::abort();
    }
    document.resize(document.size() - form.end.size());
    document.append(form.signature).append(to_base64url(signature)).append(form.end).append("\n");
    return document;
}

}  // namespace

std::string public_key_of(SignKey const& key) { return to_base64url(pair_of(key).open); }

std::string sign_json(std::string object, SignKey const& key) {
    if (object.size() < 3 || object.front() != '{' || object.back() != '}') std::abort();
    object.pop_back();
    return sign(std::move(object), json_form, key);
}

std::string sign_page(std::string html, SignKey const& key) {
    if (&form_of(html) != &page_form) std::abort();
    return sign(std::move(html), page_form, key);
}

std::string sign_text(std::string text, SignKey const& key) {
    if (&form_of(text) != &text_form || !text.ends_with('\n')) std::abort();
    return sign(std::move(text), text_form, key);
}

Result<void> verify_signed(std::string_view document, std::string_view public_key) {
    Error const refused{Errc::denied, "it was altered, or signed by another key"};
    auto const& form = form_of(document);
    if (document.ends_with('\n')) document.remove_suffix(1);
    auto const at = document.rfind(form.signature);
    if (at == document.npos || !document.ends_with(form.end)) return refused;
    auto const text = document.substr(at + form.signature.size());
    if (text.size() < form.end.size()) return refused;
    auto const signature = from_base64url(text.substr(0, text.size() - form.end.size()));
    auto const key = from_base64url(public_key);
    auto const body = std::string{document.substr(0, at)}.append(form.end);
    auto const tail = std::string{form.key}.append(public_key).append(form.end);
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
