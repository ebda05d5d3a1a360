// SPDX-License-Identifier: Apache-2.0
#include "privacy/sign_up.h"

#include "privacy/detail/words.h"

namespace ombrex::privacy {

std::string sign_up_statement(Policy const& policy) {
    constexpr std::string_view who = "By creating an account you say that you are {limit:adult_age} or older, ";
    constexpr std::string_view where = "; by it, data is processed in {countries}.";
    auto const date = detail::in_words(current_version(policy).updated);
    return detail::fill(policy, {}, who) + "and you accept the privacy policy of " + date +
           detail::fill(policy, {}, where);
}

}  // namespace ombrex::privacy
