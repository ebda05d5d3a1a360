// SPDX-License-Identifier: Apache-2.0
#include "model/legal_hold.h"

#include <algorithm>
#include <array>

namespace ombrex::model {
namespace {

struct Words {
    std::string_view word, in_words;
};
// In the order of the enum.
constexpr std::array reasons{Words{"court_order", "an order of a court"},
                             Words{"authority_order", "an order of an authority"},
                             Words{"pending_case", "evidence in a case before a court or an authority"}};

}  // namespace

std::string_view to_string(HoldReason reason) noexcept { return reasons[static_cast<std::size_t>(reason)].word; }
std::string_view in_words(HoldReason reason) noexcept { return reasons[static_cast<std::size_t>(reason)].in_words; }

std::optional<HoldReason> find_hold_reason(std::string_view word) noexcept {
    auto const found = std::ranges::find(reasons, word, &Words::word);
    if (found == reasons.end()) return std::nullopt;
    return static_cast<HoldReason>(found - reasons.begin());
}

}  // namespace ombrex::model
