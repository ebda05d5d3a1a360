// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace ombrex::language {

/// How people count, date and spell where the business is.
enum class Locale {
    en_us,
    en_gb,
};

/// "en-US" and back. Nothing for a locale we do not speak.
[[nodiscard]] constexpr std::optional<Locale> parse_locale(std::string_view tag) noexcept {
    if (tag == "en-US") return Locale::en_us;
    if (tag == "en-GB") return Locale::en_gb;
    return std::nullopt;
}

[[nodiscard]] constexpr std::string_view to_string(Locale locale) noexcept {
    return locale == Locale::en_gb ? "en-GB" : "en-US";
}

}  // namespace ombrex::language
