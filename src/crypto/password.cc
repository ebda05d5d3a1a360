// SPDX-License-Identifier: Apache-2.0
#include "crypto/password.h"

#include <crypt.h>
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "base/utf8.h"
#include "crypto/detail/common_passwords.h"

namespace ombrex::crypto {
namespace {

constexpr std::size_t hash_length = 60;
constexpr std::size_t cost_at = 4;  // behind "$2b$"

/// The library's scratch space, wiped: the password passes through it.
struct Scratch {
    Scratch() = default;
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;
    ~Scratch() { sodium_memzero(&data, sizeof data); }

    crypt_data data{};
};

/// Empty: the library refused.
std::string bcrypt(std::string_view password, std::string const& setting) {
    auto const scratch = std::make_unique<Scratch>();
    auto const* const out = ::crypt_rn(password.data(), setting.c_str(), &scratch->data, sizeof scratch->data);
    return out == nullptr ? std::string{} : std::string{out};
}

std::string setting_of(int cost, std::span<std::uint8_t const> salt) {
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> out{};
    auto const* const bytes = reinterpret_cast<char const*>(salt.data());
    auto const* const made =
        ::crypt_gensalt_rn("$2b$", static_cast<unsigned long>(cost), bytes, static_cast<int>(salt.size()), out.data(),
                           static_cast<int>(out.size()));
    return made == nullptr ? std::string{} : std::string{made};
}

std::string const& text_of(PasswordHash const& hash) { return hash.reveal<privacy::Purpose::serve_call>(); }

Error too_long(std::size_t bytes_max) {
    return {Errc::invalid_input,
            fmt::format("a password has at most {} bytes, none of them zero; choose a shorter one", bytes_max)};
}

}  // namespace

Result<Password> Password::take(std::string& typed) {
    bool const fits = typed.size() <= password_bytes_max && typed.find('\0') == std::string::npos;
    detail::SecretBytes text{password_bytes_max + 1};
    std::ranges::fill(text.span(), std::uint8_t{0});
    if (fits) std::ranges::copy(typed, text.span().begin());
    sodium_memzero(typed.data(), typed.size());
    typed.clear();
    if (!fits) return too_long(password_bytes_max);
    return Password{std::move(text)};
}

std::string_view Password::text() const { return reinterpret_cast<char const*>(text_.span().data()); }

Result<void> check_new_password(Password const& password, std::size_t bytes_max,
                                std::span<std::string const> own_words) {
    if (password.text().size() > bytes_max) return too_long(bytes_max);
    if (utf8::code_points(password.text()) < password_characters_min) {
        return Error{Errc::invalid_input,
                     fmt::format("a password has at least {} characters; take a few words", password_characters_min)};
    }
    if (detail::is_easily_guessed(password.text(), own_words)) {
        return Error{Errc::invalid_input,
                     "that password is among the first that are tried; take a few words of your own"};
    }
    return ok();
}

Bcrypt::Bcrypt(int cost, Random& random) : cost_{cost}, random_{random} {
    if (cost < 4 || cost > 31) std::abort();
    detail::require_sodium();
}

Result<PasswordHash> Bcrypt::hash(Password const& password) const {
    std::array<std::uint8_t, 16> salt{};
    random_.fill(salt);
    auto made = bcrypt(password.text(), setting_of(cost_, salt));
    if (made.size() != hash_length) return Error{Errc::unavailable, "libxcrypt makes no bcrypt hash on this machine"};
    return PasswordHash{std::move(made)};
}

bool Bcrypt::matches(Password const& password, PasswordHash const& hash) const {
    auto const& wanted = text_of(hash);
    if (wanted.size() != hash_length) return false;
    auto const made = bcrypt(password.text(), wanted);
    return made.size() == wanted.size() && sodium_memcmp(made.data(), wanted.data(), wanted.size()) == 0;
}

bool Bcrypt::is_weaker(PasswordHash const& hash) const {
    auto const cost = fmt::format("{:02}", cost_);
    return text_of(hash).compare(cost_at, cost.size(), cost) < 0;
}

PasswordHash Bcrypt::of_nobody() const {
    constexpr std::array<std::uint8_t, 16> salt{};
    auto setting = setting_of(cost_, salt);
    setting.resize(hash_length, '.');  // 31 characters that no password gives
    return PasswordHash{std::move(setting)};
}

}  // namespace ombrex::crypto
