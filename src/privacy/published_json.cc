// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "privacy/detail/tables_json.h"
#include "privacy/detail/words.h"
#include "privacy/proof.h"
#include "privacy/published_page.h"

namespace ombrex::privacy {

namespace json = boost::json;

namespace {

json::string text(std::string_view words) { return json::string{words}; }

std::string_view in_a_word(Availability availability) {
    constexpr std::array<std::string_view, 3> words{"always", "if_connected", "off"};
    return words[static_cast<std::size_t>(availability)];
}

std::string iso(std::chrono::year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace

json::object detail::retention(Policy const& policy) {
    json::object all;
    for (RetentionRow const& row : policy.retention) {
        all[row_of(policy, row.category).id] = {{"clause", to_string(row.clause)},
                                                {"kept", detail::in_words(row.length)},
                                                {"from", text(detail::word(row.start))},
                                                {"then", text(detail::word(row.end))},
                                                {"at_account_end", text(detail::word(row.at_account_end))},
                                                {"fixed_by_law", row.fixed_by_law},
                                                {"left_open_by_the_promises", row.ours}};
    }
    return all;
}

json::object detail::recipients(Policy const& policy, Operator const& who) {
    json::object all;
    for (RecipientRow const& row : policy.recipients) {
        json::object grants;
        for (Grant const& grant : policy.grants) {
            if (grant.recipient == row.recipient) {
                auto const purpose = static_cast<std::size_t>(grant.purpose);
                grants[row_of(policy, grant.category).id] = text(policy.purposes[purpose].id);
            }
        }
        json::object entry{{"clause", to_string(row.clause)},
                           {"name", text(row.name)},
                           {"for", text(row.role)},
                           {"country", text(row.country)},
                           {"safeguard", text(row.safeguard.contract)},
                           {"availability", text(in_a_word(row.availability))},
                           {"active", !row.processor || who.active.contains(row.recipient)},
                           {"receives", std::move(grants)}};
        if (row.safeguard.signed_on) entry["safeguard_since"] = iso(*row.safeguard.signed_on);
        all[row.id] = std::move(entry);
    }
    return all;
}

json::object detail::operator_of(Operator const& who) {
    json::object holds;  // a reason: those for it
    for (LegalHold const& hold : who.holds) {
        json::value& same = holds.emplace(hold.reason, json::array{}).first->value();
        same.as_array().push_back({{"ordered_by", hold.ordered_by}, {"until", iso(hold.until)}});
    }
    return {{"company", who.company},
            {"address", who.address},
            {"country", who.country},
            {"privacy_mail", who.privacy_mail},
            {"security_mail", who.security_mail},
            {"site", who.site},
            {"own_hosts", json::value_from(who.own_hosts)},
            {"legal_holds", std::move(holds)}};
}

namespace {

json::object all_data(Policy const& policy) {
    json::object all;
    for (CategoryRow const& row : policy.categories) {
        json::array purposes;
        for (PurposeRow const& purpose : policy.purposes) {
            if (row.purposes.contains(purpose.purpose)) purposes.emplace_back(text(purpose.id));
        }
        all[row.id] = {{"clause", to_string(row.clause)},
                       {"name", text(row.name)},
                       {"description", text(row.description)},
                       {"purposes", std::move(purposes)}};
    }
    return all;
}

json::object all_limits(Policy const& policy) {
    json::object all;
    for (LimitRow const& row : policy.limits) {
        all[row.id] = {{"clause", to_string(row.clause)},
                       {"limit", detail::in_words(row)},
                       {"description", text(row.description)}};
    }
    return all;
}

json::object all_rights(Policy const& policy) {
    json::object all;
    for (RightRow const& row : policy.rights) {
        all[row.id] = {{"clause", to_string(row.clause)},
                       {"name", text(row.name)},
                       {"how", text(row.how)},
                       {"identity", text(in_words(row.identity))},
                       {"deadline", detail::in_words(row.deadline)}};
    }
    return all;
}

json::object all_promises(Policy const& policy, Operator const& who) {
    json::object all;
    for (ClauseRow const& row : policy.clauses) {
        json::object entry{{"text", detail::fill(policy, who, row.promise)},
                           {"status", text(detail::word(row.status))}};
        if (row.status == Status::kept) {
            json::array tests;
            for (std::string_view const name : proofs_of(row)) tests.emplace_back(text(name));
            entry["tests"] = std::move(tests);
        } else {
            entry["reason"] = text(row.note);
        }
        all[to_string(row.clause)] = std::move(entry);
    }
    return all;
}

}  // namespace

std::string render_policy_json(Policy const& policy, Operator const& who) {
    Version const& version = current_version(policy);
    return json::serialize(json::object{{"version", text(version.id)},
                                        {"last_updated", iso(version.updated)},
                                        {"effective", iso(version.effective)},
                                        {"operator", detail::operator_of(who)},
                                        {"categories", all_data(policy)},
                                        {"retention", detail::retention(policy)},
                                        {"recipients", detail::recipients(policy, who)},
                                        {"limits", all_limits(policy)},
                                        {"rights", all_rights(policy)},
                                        {"promises", all_promises(policy, who)}}) +
           "\n";
}

}  // namespace ombrex::privacy
