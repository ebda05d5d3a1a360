// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <string_view>

#include "model/abuse.h"

namespace ombrex::services {

/// When a count of the last day is out of the ordinary: at least `least`, and at least `times` what is usual. Each rule
/// can be said in a sentence, and is: to the owner, with what to do next.
struct PatternRule {
    model::Pattern pattern;
    long long least;
    long long times;  ///< 0: what is usual does not matter.
    std::string_view subject;
    std::string_view what_next;

    [[nodiscard]] constexpr bool stands_out(long long count, long long usual) const noexcept {
        return count >= least && count >= times * usual;
    }
};

inline constexpr std::chrono::seconds short_call{10};  ///< At the longest.
inline constexpr std::chrono::hours night_ends{6};     ///< It begins at midnight, by the clock of the business.
inline constexpr std::chrono::days usual_days{14};     ///< The days before, of which one is the usual.

inline constexpr std::array<PatternRule, model::pattern_words.size()> pattern_rules{{
    {model::Pattern::short_calls, 8, 4, "One number calls again and again, for seconds",
     "If you do not know the number, block it: ombrex admin block add, or ask whoever runs ombrex for you."},
    {model::Pattern::night_calls, 10, 4, "Far more calls at night than usual",
     "Look at the calls of the night. If they come from a few numbers, block those; if they ask to be put through, "
     "take the transfer rule out for now."},
    {model::Pattern::transfers_refused, 5, 0, "Callers who were to be put through were turned away",
     "Either more callers want a person than your limit lets through, or somebody tries to place calls at your cost. "
     "Look at those calls; if they are strangers, take the transfer rule out for now."},
    {model::Pattern::failed_sign_ins, 10, 0, "Somebody tries passwords for your account",
     "Each attempt is held back longer than the one before. If it was not one of you, choose a new password, and one "
     "that you use nowhere else."},
}};

[[nodiscard]] constexpr PatternRule const& rule_of(model::Pattern pattern) noexcept {
    return pattern_rules[static_cast<std::size_t>(pattern)];
}

}  // namespace ombrex::services
