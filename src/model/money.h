// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ombrex::model {

/// Hundredths of a currency: whole numbers only, so that no sum is ever off by a cent.
using Cents = std::int64_t;

/// What can be billed in: currencies that have cents (ISO 4217).
inline constexpr std::array<std::string_view, 7> currencies{"AUD", "CAD", "CHF", "EUR", "GBP", "NZD", "USD"};

/// Thousandths of a percent: 13000 is 13 %, 9975 is 9.975 %.
struct TaxRate {
    std::int32_t thousandths = 0;

    friend bool operator==(TaxRate const&, TaxRate const&) = default;
};

/// Half a cent and more is a whole one. REQUIRES: `net` is not negative, and below 10^12.
[[nodiscard]] Cents tax_on(Cents net, TaxRate rate) noexcept;

/// "1,234.50".
[[nodiscard]] std::string amount(Cents cents);
/// "13 %", "9.975 %".
[[nodiscard]] std::string to_string(TaxRate rate);
/// "13", "9.975". Errors: invalid_input (no such number, more than three places, 100 or more).
[[nodiscard]] Result<TaxRate> parse_tax_rate(std::string_view text);

}  // namespace ombrex::model
