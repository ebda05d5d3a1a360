// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

namespace ombrex::privacy {

inline constexpr std::size_t clause_count = 48;

namespace detail {
/// Not constexpr: a constant expression that reaches it does not compile, and its name is the message.
inline void the_policy_has_no_such_clause() {}
}  // namespace detail

/// One promise of the policy, C1 to C48. `Clause{49}` does not compile.
class Clause {
public:
    consteval explicit Clause(int number) : number_{static_cast<std::uint8_t>(number)} {
        if (number < 1 || number > static_cast<int>(clause_count)) detail::the_policy_has_no_such_clause();
    }

    [[nodiscard]] constexpr int number() const noexcept { return number_; }

    friend constexpr auto operator<=>(Clause const&, Clause const&) = default;

private:
    std::uint8_t number_;
};

/// "C24".
[[nodiscard]] inline std::string to_string(Clause clause) { return "C" + std::to_string(clause.number()); }

}  // namespace ombrex::privacy
