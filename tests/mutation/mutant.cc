// SPDX-License-Identifier: Apache-2.0
#include "tests/mutation/mutant.h"

#include <fmt/format.h>

#include <algorithm>

namespace ombrex::mutation {
namespace {

using namespace privacy;

template <class Change>
void add(std::vector<Mutant>& to, std::string subject, std::string change, Change&& apply) {
    Mutant mutant{std::move(subject), std::move(change), published_policy};
    apply(mutant.policy);
    to.push_back(std::move(mutant));
}

std::string_view id(Category category) { return row_of(published_policy, category).id; }
std::string_view id(Recipient recipient) { return row_of(published_policy, recipient).id; }

/// One longer and one shorter; what is at once can only take longer.
std::vector<std::pair<std::string, Length>> other_lengths(Length length) {
    if (length.unit == Length::Unit::at_once) return {{"longer", Length::days(1)}};
    Length longer = length;
    Length shorter = length;
    ++longer.count;
    --shorter.count;
    return {{"longer", longer}, {"shorter", shorter}};
}

/// A clock that has not started when the row is written, for one that has, and the reverse.
ClockStart other_start(ClockStart start) {
    using enum ClockStart;
    bool const waits = start == delivery || start == closing || start == disconnection || start == account_deletion;
    return waits ? creation : delivery;
}

void of_retention(std::vector<Mutant>& to) {
    for (std::size_t i = 0; i < category_count; ++i) {
        RetentionRow const& row = published_policy.retention[i];
        auto const subject = fmt::format("retention.{}", id(row.category));
        for (auto const& [change, length] : other_lengths(row.length)) {
            add(to, subject, change, [&](Policy& policy) { policy.retention[i].length = length; });
        }
        add(to, subject, "clock", [&](Policy& policy) { policy.retention[i].start = other_start(row.start); });
        for (auto const end : {EndAction::destroy, EndAction::delete_row, EndAction::forget}) {
            if (end == row.end) continue;
            add(to, subject, fmt::format("end{}", static_cast<int>(end)),
                [&](Policy& policy) { policy.retention[i].end = end; });
        }
        for (auto const end : {AtAccountEnd::purge, AtAccountEnd::reduce, AtAccountEnd::keep}) {
            if (end == row.at_account_end) continue;
            add(to, subject, fmt::format("account_end{}", static_cast<int>(end)),
                [&](Policy& policy) { policy.retention[i].at_account_end = end; });
        }
        if (row.length.unit == Length::Unit::at_once) continue;  // nothing there that a law could hold
        add(to, subject, "law", [&](Policy& policy) { policy.retention[i].fixed_by_law = !row.fixed_by_law; });
    }
}

void of_limits(std::vector<Mutant>& to) {
    for (std::size_t i = 0; i < limit_count; ++i) {
        auto const subject = fmt::format("limits.{}", published_policy.limits[i].id);
        add(to, subject, "more", [&](Policy& policy) { ++policy.limits[i].value; });
        add(to, subject, "less", [&](Policy& policy) { --policy.limits[i].value; });
    }
}

void of_rights(std::vector<Mutant>& to) {
    for (std::size_t i = 0; i < right_count; ++i) {
        RightRow const& row = published_policy.rights[i];
        for (auto const& [change, length] : other_lengths(row.deadline)) {
            add(to, fmt::format("rights.{}", row.id), change,
                [&](Policy& policy) { policy.rights[i].deadline = length; });
        }
        bool const proven = row.identity != Identity::none;
        auto const other = proven ? Identity::none : Identity::session_or_call_back;
        add(to, fmt::format("rights.{}", row.id), proven ? "for_anybody" : "for_the_proven",
            [&](Policy& policy) { policy.rights[i].identity = other; });
    }
}

void of_recipients(std::vector<Mutant>& to) {
    for (std::size_t i = 0; i < recipient_count; ++i) {
        RecipientRow const& row = published_policy.recipients[i];
        auto const subject = fmt::format("recipients.{}", row.id);
        add(to, subject, "off", [&](Policy& policy) { policy.recipients[i].availability = Availability::off; });
        add(to, subject, "processor", [&](Policy& policy) { policy.recipients[i].processor = !row.processor; });
        if (!row.processor) continue;
        auto const other = row.availability == Availability::always ? Availability::if_connected : Availability::always;
        add(to, subject, "connected", [&](Policy& policy) { policy.recipients[i].availability = other; });
    }
}

/// The table has no free row: what is taken away becomes a second copy of another recipient's grant, and what is given
/// stands in the place of one. Only probes of this very grant are asked, so that this cannot kill anything.
std::size_t grant_of_another(Recipient recipient) {
    auto const found =
        std::ranges::find_if(published_policy.grants, [&](Grant const& grant) { return grant.recipient != recipient; });
    return static_cast<std::size_t>(found - published_policy.grants.begin());
}

void of_grants(std::vector<Mutant>& to) {
    for (std::size_t r = 0; r < recipient_count; ++r) {
        for (std::size_t c = 0; c < category_count; ++c) {
            auto const recipient = static_cast<Recipient>(r);
            auto const category = static_cast<Category>(c);
            auto const subject = fmt::format("grants.{}.{}", id(recipient), id(category));
            auto const spare = grant_of_another(recipient);
            auto const here = std::ranges::find_if(published_policy.grants, [&](Grant const& grant) {
                return grant.recipient == recipient && grant.category == category;
            });
            if (here == published_policy.grants.end()) {
                add(to, subject, "given",
                    [&](Policy& policy) { policy.grants[spare] = {recipient, category, Purpose::legal_duty}; });
                continue;
            }
            auto const at = static_cast<std::size_t>(here - published_policy.grants.begin());
            add(to, subject, "taken", [&](Policy& policy) { policy.grants[at] = policy.grants[spare]; });
            for (PurposeRow const& other : published_policy.purposes) {
                if (other.purpose == here->purpose) continue;
                add(to, subject, fmt::format("for_{}", other.id),
                    [&](Policy& policy) { policy.grants[at].purpose = other.purpose; });
            }
        }
    }
}

void of_uses(std::vector<Mutant>& to) {
    for (std::size_t c = 0; c < category_count; ++c) {
        CategoryRow const& row = published_policy.categories[c];
        for (PurposeRow const& other : published_policy.purposes) {
            bool const allowed = row.purposes.contains(other.purpose);
            add(to, fmt::format("uses.{}", row.id), fmt::format("{}{}", allowed ? "not_" : "", other.id),
                [&](Policy& policy) {
                    auto& purposes = policy.categories[c].purposes;
                    allowed ? purposes.erase(other.purpose) : purposes.insert(other.purpose);
                });
        }
    }
}

}  // namespace

std::vector<Mutant> all_mutants() {
    std::vector<Mutant> out;
    of_retention(out);
    of_limits(out);
    of_rights(out);
    of_recipients(out);
    of_grants(out);
    of_uses(out);
    return out;
}

}  // namespace ombrex::mutation
