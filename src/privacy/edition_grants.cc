// SPDX-License-Identifier: Apache-2.0
#include "privacy/edition_grants.h"

#include <algorithm>
#include <boost/json.hpp>

namespace ombrex::privacy {

namespace json = boost::json;

Result<bool> edition_grants(std::string_view document, Policy const& policy, Recipient recipient,
                            CategorySet categories, Purpose purpose) {
    boost::system::error_code failed;
    json::value const value = json::parse({document.data(), document.size()}, failed);
    auto const* const all = failed ? nullptr : value.find_pointer("/recipients", failed);
    if (all == nullptr || !all->is_object()) {
        return Error{Errc::invalid_input, "the stored edition of the policy cannot be read"};
    }
    auto const* const his = all->get_object().if_contains(row_of(policy, recipient).id);
    auto const* const receives = his == nullptr ? nullptr : his->find_pointer("/receives", failed);
    auto const wanted = policy.purposes[static_cast<std::size_t>(purpose)].id;
    return std::ranges::all_of(policy.categories, [&](CategoryRow const& row) {
        if (!categories.contains(row.category)) return true;
        if (receives == nullptr || !receives->is_object()) return false;
        auto const* const granted = receives->get_object().if_contains(row.id);
        return granted != nullptr && granted->is_string() && std::string_view{granted->get_string()} == wanted;
    });
}

}  // namespace ombrex::privacy
