// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tests/bench/canaries/plant.h"

namespace ombrex::canaries {

/// What was captured, made ready to be searched: as bytes, in small letters, and with everything that people say letter
/// by letter or digit by digit put together.
class Captured {
public:
    /// `mail`: with its base64 parts decoded.
    explicit Captured(std::string bytes, bool mail = false);

    [[nodiscard]] std::string const& bytes() const noexcept { return bytes_; }
    /// In small letters, anywhere, or spelled out.
    [[nodiscard]] bool holds(std::string_view small) const;
    /// The same, but as a whole word.
    [[nodiscard]] bool holds_word(std::string_view small) const;
    /// As it is written, and not inside of a longer word or number: `small`, in small letters.
    [[nodiscard]] bool holds_apart(std::string_view exact) const { return apart(bytes_, exact); }
    [[nodiscard]] bool holds_small_apart(std::string_view small) const { return apart(small_, small); }
    /// A run of digits, however they were written or said and whatever stood between them.
    [[nodiscard]] bool holds_digits(std::string_view digits) const;
    [[nodiscard]] std::unordered_set<std::string> const& words() const noexcept { return words_; }
    [[nodiscard]] std::vector<std::string> const& runs() const noexcept { return runs_; }

private:
    static bool apart(std::string_view text, std::string_view value);
    void read_words();

    std::string bytes_;
    std::string small_;
    std::unordered_set<std::string> words_;
    std::vector<std::string> runs_;  ///< Of single letters and digits.
};

/// How closely one looks: a redacted text may not even hold the end of a number.
enum class Look : std::uint8_t { whole_values, ends_too };

/// Whether this value of the call is there, in any form.
[[nodiscard]] bool finds(Captured const& captured, Plant const& plant, Field field, Look look);
/// Whether the four characters of the reference are there, even as a part of something longer, where they are chance.
[[nodiscard]] bool reference_by_chance(Captured const& captured, Plant const& plant, Look look);

/// Values of all calls, to find one that came into the body of another call.
class Everybody {
public:
    explicit Everybody(std::size_t calls);
    /// A family name, a code word or a number of any call but this one.
    [[nodiscard]] bool somebody_else_in(Captured const& captured, Plant const& plant) const;

private:
    std::unordered_set<std::string> families_;
    std::unordered_set<std::string> codes_;  ///< Without their first letter.
    std::unordered_set<std::string> numbers_;
};

}  // namespace ombrex::canaries
