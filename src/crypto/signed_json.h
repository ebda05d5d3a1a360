// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/key.h"

namespace ombrex::crypto {

// A JSON object that everybody can check and nobody else can make: Ed25519 (RFC 8032) over its text. Two members are
// put at its end, and no other form is taken:
//
//   {...,"public_key":"<base64url>","signature":"<base64url>"}
//
// What is signed is the text up to the signature, with the brace closed: {...,"public_key":"..."}. So whoever checks
// needs no rules for how JSON is to be written, only the bytes as they came.

/// `object` with the two members and a line break. REQUIRES: `object` is a JSON object with members (aborts).
[[nodiscard]] std::string sign_json(std::string object, SignKey const& key);

/// The public half, as sign_json writes it: what the operator gives to whoever is to check.
[[nodiscard]] std::string public_key_of(SignKey const& key);

/// Errors: denied (altered, signed by another key than `public_key`, or not of the form above).
[[nodiscard]] Result<void> verify_json(std::string_view document, std::string_view public_key);

}  // namespace ombrex::crypto
