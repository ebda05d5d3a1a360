// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ombrex::redaction {

/// What a masked piece of speech is. The label may err; that it is masked is what counts.
enum class PiiType : std::uint8_t {
    person,
    spelled_name,
    relative,
    phone,
    email,
    address,
    postcode,
    dob,
    age,
    card,
    bank,
    national_id,
    reference,
    ip,
    url,
    plate,
    health,
    employer,
    number,   ///< Digits that nothing explains.
    unknown,  ///< Strict only: a word that nobody knows, an answer to a personal question.
};
inline constexpr std::array<std::string_view, 20> pii_type_words{
    "PERSON", "SPELLED_NAME", "RELATIVE",  "PHONE", "EMAIL", "ADDRESS", "POSTCODE", "DOB",      "AGE",    "CARD",
    "BANK",   "NATIONAL_ID",  "REFERENCE", "IP",    "URL",   "PLATE",   "HEALTH",   "EMPLOYER", "NUMBER", "UNKNOWN",
};
[[nodiscard]] constexpr std::string_view to_string(PiiType type) noexcept {
    return pii_type_words[static_cast<std::size_t>(type)];
}

}  // namespace ombrex::redaction
