// SPDX-License-Identifier: Apache-2.0
#include "services/written_number.h"

#include "language/phone.h"

namespace ombrex::services {

Result<std::string> read_written_number(std::string_view written, std::string_view locale) {
    std::string digits;
    for (char const c : written) {
        bool const digit = c >= '0' && c <= '9';
        if (digit || (c == '+' && digits.empty())) {
            digits += c;
        } else if (std::string_view{" .-/()"}.find(c) == std::string_view::npos) {
            digits.clear();
            break;  // a letter: what it is, nobody can say
        }
    }
    auto const plan = language::parse_locale(locale).value_or(language::Locale::en_us);
    auto number = language::to_e164(digits, plan);
    if (!number) return Error{Errc::invalid_input, "that is no whole telephone number: write it with its country"};
    return std::move(*number);
}

}  // namespace ombrex::services
