// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/key.h"

namespace ombrex::crypto {

// A document that everybody can check and nobody else can make: Ed25519 (RFC 8032) over its text. The public key and
// the signature are put at its end, and no other form is taken:
//
//   JSON, an object:  {...,"public_key":"<base64url>","signature":"<base64url>"}
//   a page of HTML:   ...<!-- Public key: <base64url> -->
//                     <!-- Signature: <base64url> -->
//   text:             ...Public key: <base64url>
//                     Signature: <base64url>
//
// What is signed is the text up to the public key, which ends as a document of that form does:
// {...,"public_key":"..."},
// "...<!-- Public key: ... -->", "...Public key: ...". So whoever checks needs no rules for how JSON is to be written,
// only the bytes as they came.

/// `object` with the two members and a line break. REQUIRES: `object` is a JSON object with members (aborts).
[[nodiscard]] std::string sign_json(std::string object, SignKey const& key);
/// `html` with two comments, a line each. REQUIRES: it begins with '<' (aborts).
[[nodiscard]] std::string sign_page(std::string html, SignKey const& key);
/// `text` with two lines. REQUIRES: it begins neither as JSON nor as a page, and ends with a line break (aborts).
[[nodiscard]] std::string sign_text(std::string text, SignKey const& key);

/// The public half, as it stands in a document: what the operator gives to whoever is to check.
[[nodiscard]] std::string public_key_of(SignKey const& key);

/// Of each form. Errors: denied (altered, signed by another key than `public_key`, or not of a form above).
[[nodiscard]] Result<void> verify_signed(std::string_view document, std::string_view public_key);

}  // namespace ombrex::crypto
