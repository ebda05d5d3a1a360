// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"
#include "privacy/personal.h"

namespace ombrex::model {

/// A telephone number in E.164 form: '+' and 7 to 15 digits (ITU-T E.164 section 6). Not checked against any
/// numbering plan here; `language` does that where words become numbers.
class PhoneNumber {
public:
    PhoneNumber() = default;  ///< No number; digits() is empty.

    /// Errors: invalid_input (not E.164).
    [[nodiscard]] static Result<PhoneNumber> parse(std::string_view e164);

    [[nodiscard]] std::string const& e164() const noexcept { return e164_; }
    [[nodiscard]] bool empty() const noexcept { return e164_.empty(); }

    friend auto operator<=>(PhoneNumber const&, PhoneNumber const&) = default;

private:
    explicit PhoneNumber(std::string e164) : e164_{std::move(e164)} {}
    std::string e164_;
};

/// C5: the number a caller calls from, or says he can be reached at.
using CallerPhone = privacy::Personal<PhoneNumber, privacy::Category::caller_number>;

}  // namespace ombrex::model
