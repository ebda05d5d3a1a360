// SPDX-License-Identifier: Apache-2.0
#include "privacy/policy.h"

#include "privacy/detail/placeholders.h"

namespace ombrex::privacy {

std::optional<Category> find_category(Policy const& policy, std::string_view id) {
    CategoryRow const* const row = detail::find_row(policy.categories, id);
    return row != nullptr ? std::optional{row->category} : std::nullopt;
}

std::optional<Recipient> find_recipient(Policy const& policy, std::string_view id) {
    RecipientRow const* const row = detail::find_row(policy.recipients, id);
    return row != nullptr ? std::optional{row->recipient} : std::nullopt;
}

std::string_view in_words(Identity identity) {
    if (identity == Identity::none) return "nothing";
    if (identity == Identity::session) return "that you are signed in";
    return "that you are signed in; as a caller, a code that we say to you at your number and a fact that only you "
           "gave us. Where neither can be, a person decides, and why is recorded";
}

}  // namespace ombrex::privacy
