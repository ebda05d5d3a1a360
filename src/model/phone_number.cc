// SPDX-License-Identifier: Apache-2.0
#include "model/phone_number.h"

#include <algorithm>

namespace ombrex::model {

Result<PhoneNumber> PhoneNumber::parse(std::string_view e164) {
    auto const digits = e164.substr(e164.starts_with('+') ? 1 : 0);
    bool const all_digits = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!e164.starts_with('+') || !all_digits || digits.size() < 7 || digits.size() > 15 || digits.starts_with('0')) {
        return Error{Errc::invalid_input, "a telephone number looks like +13035550100"};
    }
    return PhoneNumber{std::string{e164}};
}

}  // namespace ombrex::model
