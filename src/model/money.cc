// SPDX-License-Identifier: Apache-2.0
#include "model/money.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ombrex::model {
namespace {

constexpr std::int32_t thousandths_in_one = 1000;
constexpr std::int32_t whole_sum = 100 * thousandths_in_one;  // 100 %

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Cents tax_on(Cents net, TaxRate rate) noexcept { return (net * rate.thousandths + whole_sum / 2) / whole_sum; }

std::string amount(Cents cents) {
    auto const size = cents < 0 ? -cents : cents;
    auto whole = std::to_string(size / 100);
    for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) {
        whole.insert(static_cast<std::size_t>(at), ",");
    }
    return fmt::format("{}{}.{:02}", cents < 0 ? "-" : "", whole, size % 100);
}

std::string to_string(TaxRate rate) {
    auto out = fmt::format("{}.{:03}", rate.thousandths / thousandths_in_one, rate.thousandths % thousandths_in_one);
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.') out.pop_back();
    return out + " %";
}

Result<TaxRate> parse_tax_rate(std::string_view text) {
    Error const refused{Errc::invalid_input, "a tax rate is percent, such as 13 or 9.975"};
    auto const dot = std::min(text.find('.'), text.size());
    auto const places = dot == text.size() ? std::string_view{} : text.substr(dot + 1);
    bool const plain = std::ranges::all_of(text.substr(0, dot), is_digit) && std::ranges::all_of(places, is_digit);
    if (dot == 0 || dot > 2 || places.size() > 3 || !plain || (dot != text.size() && places.empty())) return refused;
    auto digits = std::string{text.substr(0, dot)} + std::string{places};
    digits.append(3 - places.size(), '0');
    TaxRate out;
    std::from_chars(digits.data(), digits.data() + digits.size(), out.thousandths);
    return out;
}

}  // namespace ombrex::model
