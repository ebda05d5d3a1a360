// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "crypto/detail/secret_bytes.h"
#include "privacy/personal.h"

namespace ombrex::crypto {

/// What is stored of a password: bcrypt in its modular form, `$2b$10$` and 53 characters (C2).
using PasswordHash = privacy::Personal<std::string, privacy::Category::password_hash>;

inline constexpr std::size_t password_bytes_max = 72;  ///< bcrypt reads no further.
inline constexpr std::size_t password_characters_min = 10;

/// A password as somebody typed it, in locked memory that is wiped. No printer, no copy, no way to its text outside
/// this room: it can be checked, hashed and compared.
class Password {
public:
    /// Takes the text over and wipes it where it stood. Errors: invalid_input (longer than 72 bytes, or a zero byte in
    /// it: bcrypt would silently ignore the rest).
    [[nodiscard]] static Result<Password> take(std::string& typed);
    [[nodiscard]] static Result<Password> take(std::string&& typed) { return take(typed); }

private:
    friend class Bcrypt;
    friend Result<void> check_new_password(Password const&, std::size_t, std::span<std::string const>);

    explicit Password(detail::SecretBytes text) : text_{std::move(text)} {}
    [[nodiscard]] std::string_view text() const;

    detail::SecretBytes text_;  ///< With a terminating zero.
};

/// Whether somebody may choose it: long enough, and none of those that are tried first: common words, runs on the
/// keyboard, repetitions, with or without digits around them, and what others know of him (`own_words`: his name, his
/// address, his company). No rule on kinds of characters (OWASP ASVS 5.0, V6.2.1 to V6.2.5, V6.2.11).
/// `bytes_max` is the policy's limit password_bytes.
/// Errors: invalid_input (the detail says what to do, and never holds a part of the password).
[[nodiscard]] Result<void> check_new_password(Password const& password, std::size_t bytes_max,
                                              std::span<std::string const> own_words);

/// bcrypt by libxcrypt. Each call takes about 50 ms at cost 10, and twice that for each step more: never on an io or
/// media thread. Source: Provos and Mazières, "A Future-Adaptable Password Scheme", 1999; prefix 2b.
/// Thread: safe to share if its random is.
class Bcrypt {
public:
    /// `cost` is the policy's limit password_cost. REQUIRES: 4 to 31 (aborts).
    Bcrypt(int cost, Random& random);

    /// Errors: unavailable (the library refused).
    [[nodiscard]] Result<PasswordHash> hash(Password const& password) const;
    /// Compares in time that does not depend on the bytes. False too for what is no hash.
    [[nodiscard]] bool matches(Password const& password, PasswordHash const& hash) const;
    /// Whether it was made at a lower cost than is asked for now: hash again while the password is at hand.
    [[nodiscard]] bool is_weaker(PasswordHash const& hash) const;
    /// The hash of no password: comparing with it takes as long as with another. For addresses that nobody has.
    [[nodiscard]] PasswordHash of_nobody() const;

private:
    int cost_;
    Random& random_;
};

}  // namespace ombrex::crypto
