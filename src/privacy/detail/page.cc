// SPDX-License-Identifier: Apache-2.0
#include "privacy/detail/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "privacy/detail/words.h"
#include "privacy/proof.h"

namespace ombrex::privacy::detail {
namespace {

Mark mark(Policy const& policy, Clause clause) { return {clause, row_of(policy, clause).status}; }

Paragraph plain(std::string text) { return {"", {{std::move(text)}}}; }

Table table_of_data(Policy const& policy) {
    Table table{"All kinds of data, and what each is used for", {"Data", "What it is", "Used for"}, {}, true};
    for (CategoryRow const& row : policy.categories) {
        std::vector<std::string> uses;
        for (PurposeRow const& purpose : policy.purposes) {
            if (row.purposes.contains(purpose.purpose)) uses.push_back(inside_sentence(purpose.name));
        }
        table.rows.push_back(
            {{std::string{row.name}, mark(policy, row.clause)}, {std::string{row.description}}, {list(uses)}});
    }
    return table;
}

Table table_of_purposes(Policy const& policy) {
    Table table{"Purposes", {"Purpose", "What it means"}, {}};
    for (PurposeRow const& row : policy.purposes) {
        table.rows.push_back({{std::string{row.name}}, {std::string{row.description}}});
    }
    return table;
}

std::string state_of(RecipientRow const& row, Operator const& who) {
    if (row.availability == Availability::off) return "switched off";
    if (!row.processor) return "always";
    if (who.active.contains(row.recipient)) return "active";
    return row.availability == Availability::if_connected ? "only if you connect it" : "not connected here";
}

std::string protection_of(RecipientRow const& row) {
    std::string text = fmt::format("{}; {}", row.country, row.safeguard.contract);
    if (row.safeguard.signed_on) {
        text += fmt::format(" of {}", in_words(*row.safeguard.signed_on));
    } else if (row.processor) {
        text += " (date not recorded yet)";
    }
    return text;
}

}  // namespace

Table table_of_recipients(Policy const& policy, Operator const& who) {
    Table table{
        "Everybody who may receive anything", {"Who", "For", "Receives", "Where, and by what protected", "Here"}, {}};
    for (RecipientRow const& row : policy.recipients) {
        std::string role{row.role};
        if (row.recipient == Recipient::own_infrastructure && !who.own_hosts.empty()) {
            role += ": " + list(who.own_hosts);
        }
        table.rows.push_back({{std::string{row.name}, mark(policy, row.clause)},
                              {std::move(role)},
                              {granted_in_words(policy, row.recipient)},
                              {protection_of(row)},
                              {state_of(row, who)}});
    }
    return table;
}

Table table_of_retention(Policy const& policy) {
    Table table{"How long each kind of data stays", {"Data", "Deleted", "How", "When the account is deleted"}, {}};
    for (RetentionRow const& row : policy.retention) {
        std::string when = in_words(row);
        if (row.ours) when += row.fixed_by_law ? " (our own rule, never shortened)" : " (our own rule)";
        if (!row.ours && row.fixed_by_law) when += " (fixed by law)";
        table.rows.push_back({{std::string{row_of(policy, row.category).name}, mark(policy, row.clause)},
                              {std::move(when)},
                              {std::string{sentence(row.end)}},
                              {std::string{sentence(row.at_account_end)}}});
    }
    return table;
}

namespace {

Table table_of_holds(Operator const& who) {
    Table table{"Legal holds", {"Reason", "Ordered by", "Until"}, {}};
    for (LegalHold const& hold : who.holds) {
        table.rows.push_back({{hold.reason}, {hold.ordered_by}, {in_words(hold.until)}});
    }
    return table;
}

Table table_of_limits(Policy const& policy) {
    Table table{"Limits we have set", {"What", "Limit"}, {}};
    for (LimitRow const& row : policy.limits) {
        table.rows.push_back({{first_capital(row.description), mark(policy, row.clause)}, {in_words(row)}});
    }
    return table;
}

Table table_of_rights(Policy const& policy) {
    Table table{"What you can ask for", {"Right", "How", "What you show", "Done"}, {}};
    for (RightRow const& row : policy.rights) {
        bool const at_once = row.deadline.unit == Length::Unit::at_once;
        table.rows.push_back({{std::string{row.name}, mark(policy, row.clause)},
                              {std::string{row.how}},
                              {std::string{privacy::in_words(row.identity)}},
                              {(at_once ? "" : "within ") + in_words(row.deadline)}});
    }
    return table;
}

Table table_of_versions(Policy const& policy) {
    Table table{"Versions", {"Version", "Published", "In effect from", "What changed"}, {}};
    for (Version const& version : policy.versions) {
        table.rows.push_back({{std::string{version.id}},
                              {in_words(version.updated)},
                              {in_words(version.effective)},
                              {std::string{version.changes}}});
    }
    return table;
}

/// What follows the promises of a section.
std::vector<Block> tables_of(Group group, Policy const& policy, Operator const& who) {
    switch (group) {
        case Group::usage:
            return {table_of_data(policy)};
        case Group::use:
            return {table_of_purposes(policy)};
        case Group::recipients:
            return {plain("Nobody else receives anything. A new recipient needs a new version of this policy."),
                    table_of_recipients(policy, who)};
        case Group::retention: {
            std::vector<Block> blocks{
                table_of_retention(policy),
                plain("The only exception is a legal hold: a duty to keep something for a court or an authority. Each "
                      "is listed here with its reason, the person who ordered it and its last day. What was due "
                      "meanwhile is deleted the night after."),
            };
            if (who.holds.empty()) {
                blocks.emplace_back(plain("At present there is none."));
            } else {
                blocks.emplace_back(table_of_holds(who));
            }
            return blocks;
        }
        case Group::security:
            return {table_of_limits(policy)};
        case Group::rights:
            return {table_of_rights(policy)};
        case Group::changes:
            return {table_of_versions(policy)};
        case Group::contact:
            return {plain(fmt::format("The record of processing is at {}/privacy/record.", who.site))};
        default:
            return {};
    }
}

Paragraph promises_of(Group group, std::string_view lead, Policy const& policy, Operator const& who) {
    Paragraph paragraph{std::string{lead}, {}};
    for (ClauseRow const& row : policy.clauses) {
        if (row.group == group)
            paragraph.sentences.push_back({fill(policy, who, row.promise), mark(policy, row.clause)});
    }
    return paragraph;
}

Section section_of_proof(Policy const& policy, std::size_t number) {
    auto const count = [&](Status status) { return std::ranges::count(policy.clauses, status, &ClauseRow::status); };
    Table table{"The promises one by one", {"Promise", "State", "Proof, or why not yet"}, {}};
    for (ClauseRow const& row : policy.clauses) {
        auto const proofs = proofs_of(row);
        table.rows.push_back({{to_string(row.clause), std::nullopt, fmt::format("state-c{}", row.clause.number())},
                              {std::string{word(row.status)}},
                              {(proofs.empty()       ? ""
                                : proofs.size() == 1 ? "test "
                                                     : "tests ") +
                               std::string{row.note}}});
    }
    auto const said = fmt::format(
        "Of the {} promises, {} are kept and proved by a test that runs with every build, {} are planned, and {} are "
        "known to be broken. A planned promise is not kept yet.",
        policy.clauses.size(), count(Status::kept), count(Status::planned), count(Status::broken));
    return {"proof", fmt::format("{}. Which promises are kept today", number), {plain(said), std::move(table)}};
}

}  // namespace

Page make_page(Policy const& policy, Operator const& who) {
    Version const& version = current_version(policy);
    Page page{"Privacy policy",
              who.company,
              fmt::format("Last updated {}. Version {}.", in_words(version.updated), version.id),
              fmt::format("How {} handles personal data at {}. This page is printed by the program that answers the "
                          "calls, from the tables that the program itself obeys. Each mark such as {} is a promise.",
                          who.company, who.site, to_string(Clause{24})),
              {},
              {}};
    for (std::string_view const line : policy.in_short) page.in_short.push_back(fill(policy, who, line));
    for (GroupRow const& group : policy.groups) {
        if (page.sections.empty() || page.sections.back().id != group.section_id) {
            page.sections.push_back(
                {std::string{group.section_id}, fmt::format("{}. {}", group.section, group.section_name), {}});
        }
        auto& blocks = page.sections.back().blocks;
        blocks.emplace_back(promises_of(group.group, group.lead, policy, who));
        for (Block& block : tables_of(group.group, policy, who)) blocks.push_back(std::move(block));
    }
    page.sections.push_back(section_of_proof(policy, page.sections.size() + 1));
    return page;
}

}  // namespace ombrex::privacy::detail
