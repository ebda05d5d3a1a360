// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "privacy/detail/placeholders.h"
#include "privacy/policy.h"
#include "privacy/proof.h"

namespace ombrex::privacy::detail {

// What holds the tables of a policy against each other. the_policy.cc asserts each at compile time.

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }

template <class Table, class Key>
constexpr bool in_order(Table const& table, Key key) {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(key(table[i])) != i) return false;
    }
    return true;
}

/// So that row_of is a look-up, and each value has exactly one row.
constexpr bool rows_stand_in_the_order_of_their_enumerations(Policy const& policy) {
    return in_order(policy.categories, [](CategoryRow const& row) { return row.category; }) &&
           in_order(policy.purposes, [](PurposeRow const& row) { return row.purpose; }) &&
           in_order(policy.recipients, [](RecipientRow const& row) { return row.recipient; }) &&
           in_order(policy.retention, [](RetentionRow const& row) { return row.category; }) &&
           in_order(policy.limits, [](LimitRow const& row) { return row.limit; }) &&
           in_order(policy.rights, [](RightRow const& row) { return row.right; }) &&
           in_order(policy.groups, [](GroupRow const& row) { return row.group; }) &&
           in_order(published_uses, [](Use const& use) { return use.category; });
}

template <class Table>
constexpr bool unique_words(Table const& table) {
    for (auto const& row : table) {
        bool const word = !row.id.empty() &&
                          std::ranges::all_of(row.id, [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
        auto const same = std::ranges::count_if(table, [&](auto const& other) { return other.id == row.id; });
        if (!word || same != 1) return false;
    }
    return true;
}

/// Ids are written to files and databases, and stand in configuration.
constexpr bool ids_are_unique_words(Policy const& policy) {
    return unique_words(policy.categories) && unique_words(policy.purposes) && unique_words(policy.recipients) &&
           unique_words(policy.limits) && unique_words(policy.rights);
}

constexpr bool every_category_has_a_purpose(Policy const& policy) {
    return std::ranges::none_of(policy.categories, [](CategoryRow const& row) { return row.purposes.empty(); });
}

constexpr bool every_purpose_is_used(Policy const& policy) {
    return std::ranges::all_of(policy.purposes, [&](PurposeRow const& purpose) {
        return std::ranges::any_of(policy.categories, [&](CategoryRow const& category) {
            return category.purposes.contains(purpose.purpose);
        });
    });
}

constexpr bool every_grant_serves_a_purpose_of_its_category(Policy const& policy) {
    return std::ranges::all_of(policy.grants, [&](Grant const& grant) {
        return row_of(policy, grant.category).purposes.contains(grant.purpose);
    });
}

constexpr bool every_grant_is_there_once(Policy const& policy) {
    return std::ranges::all_of(policy.grants, [&](Grant const& grant) {
        return std::ranges::count_if(policy.grants, [&](Grant const& other) {
                   return other.recipient == grant.recipient && other.category == grant.category;
               }) == 1;
    });
}

constexpr bool every_recipient_has_a_grant(Policy const& policy) {
    return std::ranges::all_of(policy.recipients, [&](RecipientRow const& row) {
        return std::ranges::any_of(policy.grants, [&](Grant const& grant) { return grant.recipient == row.recipient; });
    });
}

constexpr bool every_processor_names_country_and_safeguard(Policy const& policy) {
    return std::ranges::all_of(policy.recipients, [](RecipientRow const& row) {
        return !row.name.empty() && !row.role.empty() && !row.country.empty() && !row.safeguard.contract.empty();
    });
}

/// Nothing is kept for ever; at once means that there is no count, and memory is the only thing that is just forgotten.
constexpr bool every_retention_row_ends(Policy const& policy) {
    return std::ranges::all_of(policy.retention, [](RetentionRow const& row) {
        bool const at_once = row.length.unit == Length::Unit::at_once;
        bool const in_memory = row.end == EndAction::forget;
        return at_once == (row.length.count == 0) && in_memory == (row.start == ClockStart::use) &&
               (at_once || !in_memory) &&
               (row.start != ClockStart::account_deletion || row.at_account_end == AtAccountEnd::purge);
    });
}

/// C23, C17: of what was said, a processor that analyses gets the anonymised transcript and nothing else.
constexpr bool what_leaves_for_analysis_is_anonymised(Policy const& policy) {
    return std::ranges::all_of(policy.grants, [&](Grant const& grant) {
        return grant.purpose != Purpose::call_analysis || grant.category == Category::anonymised_transcript;
    });
}

/// C43: nobody is shown, or may change, what is of somebody else.
constexpr bool who_sees_or_changes_data_shows_who_he_is(Policy const& policy) {
    return std::ranges::all_of(policy.rights, [](RightRow const& row) {
        return row.right == Right::object || row.right == Right::ask || row.identity != Identity::none;
    });
}

constexpr bool clauses_are_1_to_48(Policy const& policy) {
    return in_order(policy.clauses, [](ClauseRow const& row) { return row.clause.number() - 1; }) &&
           std::ranges::is_sorted(policy.clauses, {}, &ClauseRow::group);
}

/// A proof is the name of a test, whose first word is the clause.
constexpr bool names_clause(std::string_view proof, Clause clause) {
    int number = 0;
    std::size_t at = 1;
    while (at < proof.size() && is_digit(proof[at])) number = number * 10 + (proof[at++] - '0');
    return proof.starts_with('C') && number == clause.number() && at < proof.size() && proof[at] == '_';
}

constexpr bool every_status_has_its_proof_or_reason(Policy const& policy) {
    return std::ranges::all_of(policy.clauses, [](ClauseRow const& row) {
        return !row.note.empty() && std::ranges::all_of(proofs_of(row), [&](std::string_view name) {
            return names_clause(name, row.clause);
        });
    });
}

/// A digit may stand in a name (S3), never alone.
constexpr bool holds_no_number(std::string_view text) {
    bool clean = true;
    split(
        text,
        [&](std::string_view words) {
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (is_digit(words[i]) && (i == 0 || !is_letter(words[i - 1]))) clean = false;
            }
        },
        [](Placeholder) {});
    return clean;
}

constexpr bool texts_hold_no_number_of_their_own(Policy const& policy) {
    return std::ranges::all_of(policy.clauses, holds_no_number, &ClauseRow::promise) &&
           std::ranges::all_of(policy.in_short, holds_no_number) &&
           std::ranges::all_of(policy.categories, holds_no_number, &CategoryRow::description) &&
           std::ranges::all_of(policy.recipients, holds_no_number, &RecipientRow::role) &&
           std::ranges::all_of(policy.rights, holds_no_number, &RightRow::how) &&
           std::ranges::all_of(policy.limits, holds_no_number, &LimitRow::description);
}

constexpr bool holes_are_known(Policy const& policy, std::string_view text) {
    bool known = true;
    split(
        text,
        [&](std::string_view words) {
            if (words.find_first_of("{}") != words.npos) known = false;
        },
        [&](Placeholder hole) { known = known && is_known(policy, hole); });
    return known;
}

constexpr bool every_placeholder_is_known(Policy const& policy) {
    auto const known = [&](std::string_view text) { return holes_are_known(policy, text); };
    return std::ranges::all_of(policy.clauses, known, &ClauseRow::promise) &&
           std::ranges::all_of(policy.in_short, known);
}

/// A version is called by its date, comes after the one before it and takes effect no earlier than it is published.
constexpr bool versions_are_in_order(Policy const& policy) {
    for (std::size_t i = 0; i < policy.versions.size(); ++i) {
        Version const& version = policy.versions[i];
        if (version.id.empty() || !version.updated.ok() || !version.effective.ok()) return false;
        if (version.effective < version.updated) return false;
        if (i > 0 && version.updated <= policy.versions[i - 1].updated) return false;
    }
    return true;
}

/// C26, C39: what goes with the account is gone within the time in which its deletion must be answered.
constexpr bool deletion_is_in_time_for_the_right_to_it(Policy const& policy) {
    constexpr std::chrono::local_days any_day{std::chrono::days{20'000}};
    return std::ranges::all_of(policy.retention, [&](RetentionRow const& row) {
        return row.start != ClockStart::account_deletion ||
               add(any_day, row.length) <= add(any_day, row_of(policy, Right::erase).deadline);
    });
}

}  // namespace ombrex::privacy::detail
