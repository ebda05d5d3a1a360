// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "privacy/clause.h"
#include "privacy/grants.h"
#include "privacy/retention.h"

namespace ombrex::privacy {

struct CategoryRow {
    Category category;
    std::string_view id;  ///< In files, tables and configuration. Never changes.
    Clause clause;
    std::string_view name;         ///< "Recordings"
    std::string_view description;  ///< What it is, to a caller.
    PurposeSet purposes;
};

struct PurposeRow {
    Purpose purpose;
    std::string_view id;
    std::string_view name;
    std::string_view description;
};

/// Whether a recipient gets anything at all.
enum class Availability : std::uint8_t {
    always,        ///< part of the Service
    if_connected,  ///< only once the business has connected it
    off,           ///< the configuration has switched it off
};

/// What protects the data at the recipient. The date of the contract is empty until the operator has recorded one.
struct Safeguard {
    std::string_view contract;
    std::optional<std::chrono::year_month_day> signed_on{};
};

struct RecipientRow {
    Recipient recipient;
    std::string_view id;
    Clause clause;
    std::string_view name;
    std::string_view role;  ///< What it does for the Service.
    std::string_view country;
    Safeguard safeguard;
    Availability availability;
    bool processor;  ///< A sub-processor; not: the operator, a carrier, the customer.
};

/// Numbers that are promises, but no retention and no deadline.
enum class Limit : std::uint8_t {
    password_cost,
    password_bytes,
    playback_link,
    oauth_state,
    export_link,
    tls_version,
    adult_age,
    smallest_group,
    breach_notice,
    change_notice,
};
inline constexpr std::size_t limit_count = static_cast<std::size_t>(Limit::change_notice) + 1;

enum class LimitUnit : std::uint8_t { plain, minutes, hours, days, bytes, tenths };

struct LimitRow {
    Limit limit;
    std::string_view id;
    Clause clause;
    std::uint16_t value;
    LimitUnit unit;
    std::string_view description;
};

/// What a person may ask for (section 7).
enum class Right : std::uint8_t { access, correct, erase, export_data, revoke_calendar, object, ask };
inline constexpr std::size_t right_count = static_cast<std::size_t>(Right::ask) + 1;

/// What somebody has to show before what he asks for is done. session: he is signed in. session_or_call_back: or, who
/// has no account, a code that is said to him at his number and a fact that only he gave, or a person's judgement.
enum class Identity : std::uint8_t { none, session, session_or_call_back };

struct RightRow {
    Right right;
    std::string_view id;
    Clause clause;
    std::string_view name;
    std::string_view how;
    Length deadline;
    Identity identity;
};

/// One published version. The page's "last updated" is `updated`; using the Service after `effective` accepts it (C47).
struct Version {
    std::string_view id;
    std::chrono::year_month_day updated;
    std::chrono::year_month_day effective;
    std::string_view changes;
};
inline constexpr std::size_t version_count = 1;

/// kept: a passing test proves it. planned: not yet, and shown as planned. broken: known not to hold.
enum class Status : std::uint8_t { kept, planned, broken };

/// A paragraph of the page.
enum class Group : std::uint8_t {
    account,
    calls,
    calendar,
    billing,
    usage,
    use,
    recipients,
    retention,
    security,
    cookies,
    rights,
    children,
    international,
    changes,
    contact,
};
inline constexpr std::size_t group_count = static_cast<std::size_t>(Group::contact) + 1;

struct GroupRow {
    Group group;
    std::uint8_t section;         ///< 1 to 11
    std::string_view section_id;  ///< The anchor on the page.
    std::string_view section_name;
    std::string_view lead;  ///< Bold words before the paragraph, or empty.
};

/// A promise. Its text holds no number and no name of a recipient: `{keep:call_recording}` and the like stand for
/// them (words.h lists the kinds), so the page cannot differ from the tables.
struct ClauseRow {
    Clause clause;
    Group group;
    std::string_view promise;
    Status status;
    std::string_view note;  ///< kept: the name of the test that proves it. Else: the reason.
};

/// THE POLICY. One value; whatever acts takes it by reference, so that a test can change a number and see the page and
/// the deeds move together. Tables are in the order of their enumerations. Text has static storage.
struct Policy {
    std::array<CategoryRow, category_count> categories;
    std::array<PurposeRow, purpose_count> purposes;
    std::array<RecipientRow, recipient_count> recipients;
    std::array<Grant, published_grants.size()> grants;
    std::array<RetentionRow, category_count> retention;
    std::array<LimitRow, limit_count> limits;
    std::array<RightRow, right_count> rights;
    std::array<Version, version_count> versions;  ///< Oldest first; the last is in force.
    std::array<std::string_view, 4> in_short;     ///< Texts with `{...}`, as in ClauseRow.
    std::array<GroupRow, group_count> groups;
    std::array<ClauseRow, clause_count> clauses;
};

/// The policy that this program keeps and publishes.
extern Policy const published_policy;

/// The row of a category, a recipient and so on: each enumeration has exactly one row in its table.
[[nodiscard]] constexpr CategoryRow const& row_of(Policy const& policy, Category category) {
    return policy.categories[static_cast<std::size_t>(category)];
}
[[nodiscard]] constexpr RecipientRow const& row_of(Policy const& policy, Recipient recipient) {
    return policy.recipients[static_cast<std::size_t>(recipient)];
}
[[nodiscard]] constexpr LimitRow const& row_of(Policy const& policy, Limit limit) {
    return policy.limits[static_cast<std::size_t>(limit)];
}
[[nodiscard]] constexpr RightRow const& row_of(Policy const& policy, Right right) {
    return policy.rights[static_cast<std::size_t>(right)];
}
[[nodiscard]] constexpr ClauseRow const& row_of(Policy const& policy, Clause clause) {
    return policy.clauses[static_cast<std::size_t>(clause.number() - 1)];
}
[[nodiscard]] constexpr RetentionRow const& retention_of(Policy const& policy, Category category) {
    return policy.retention[static_cast<std::size_t>(category)];
}
[[nodiscard]] constexpr Version const& current_version(Policy const& policy) { return policy.versions.back(); }

/// As grants.h, but for the policy that is in force at run time, which configuration may have tightened.
[[nodiscard]] constexpr bool allows(Policy const& policy, Category category, Purpose purpose) {
    return row_of(policy, category).purposes.contains(purpose);
}
[[nodiscard]] constexpr bool may_receive(Policy const& policy, Recipient recipient, Category category) {
    if (row_of(policy, recipient).availability == Availability::off) return false;
    for (Grant const& grant : policy.grants) {
        if (grant.recipient == recipient && grant.category == category) return true;
    }
    return false;
}

/// The category or recipient that configuration and stored rows call `id`; none: there is no such.
[[nodiscard]] std::optional<Category> find_category(Policy const& policy, std::string_view id);
[[nodiscard]] std::optional<Recipient> find_recipient(Policy const& policy, std::string_view id);

/// What somebody has to show, as the page says it: "that you are signed in".
[[nodiscard]] std::string_view in_words(Identity identity);

}  // namespace ombrex::privacy
