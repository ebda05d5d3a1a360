// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "language/locale.h"
#include "language/token.h"

namespace ombrex::language {

/// A telephone number in what somebody said.
struct SpokenPhone {
    std::string e164;    ///< Empty while it is no whole number: "five five five, oh one five one".
    std::string digits;  ///< What was heard, a leading '+' kept.
    std::size_t begin;   ///< Tokens it stands in.
    std::size_t end;
};

/// Digits to E.164 by the locale's numbering plan: ten digits (or 1 and ten) in America, 0 and nine or ten in Britain;
/// "+" or "00" begins any country's. Nothing when the plan has no such number.
/// Source: ITU-T E.164; NANP area and exchange codes begin with 2 to 9; Ofcom National Telephone Numbering Plan.
[[nodiscard]] std::optional<std::string> to_e164(std::string_view digits, Locale locale);

/// The number in an utterance: spoken, written or both; "oh", "double five", "triple two", "area code three oh three"
/// at either end; "no, six" and "sorry, six" replace the group before. Whole numbers win over longer scraps; a scrap
/// needs `scrap_min` digits. Times and dates are not telephone numbers, so a scrap is looked for only when one was
/// asked for.
[[nodiscard]] std::optional<SpokenPhone> read_phone(Tokens const& said, Locale locale, std::size_t scrap_min = 3);

/// A correction of `known` (E.164): "the last digit is a nine, not a five", "it ends in one nine", "the last four are
/// oh one five two", "oh one five two, not oh one five one". Nothing when it corrects nothing.
[[nodiscard]] std::optional<std::string> amend_phone(Tokens const& said, std::string_view known);

/// In groups as people read it out, national form at home: "303 555 0151", "07700 900 123", "+49 301 234 56".
[[nodiscard]] std::string say_phone(std::string_view e164, Locale locale);

}  // namespace ombrex::language
