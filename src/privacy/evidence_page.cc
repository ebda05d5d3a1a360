// SPDX-License-Identifier: Apache-2.0
// The evidence as a page for people: the promises, what proves each, and what the store says of it today.
#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "base/time_zone.h"
#include "privacy/clause_places.h"
#include "privacy/detail/live_figures.h"
#include "privacy/detail/page.h"
#include "privacy/detail/words.h"
#include "privacy/proof.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;
using detail::Paragraph;
using detail::Section;
using detail::Table;

std::string counted(std::size_t count, std::string_view one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

/// "call_recording": "call recording".
std::string spaced(std::string_view id) {
    std::string out{id};
    std::ranges::replace(out, '_', ' ');
    return out;
}

std::string words_of(json::value const& value) {
    if (auto const* const text = value.if_string()) return std::string{text->data(), text->size()};
    return json::serialize(value);
}

/// "held 12, due 3".
std::string figures_in_words(json::value const& value) {
    std::vector<std::string> parts;
    if (auto const* const list = value.if_array()) {
        for (auto const& one : *list) parts.push_back(words_of(one));
        return fmt::format("{}", fmt::join(parts, "; "));
    }
    if (!value.is_object()) return words_of(value);
    for (auto const& [key, figure] : value.get_object()) parts.push_back(spaced(key) + " " + words_of(figure));
    return parts.empty() ? "nothing" : fmt::format("{}", fmt::join(parts, ", "));
}

/// A sentence of each figure; empty: nothing is counted.
std::string today(json::object const& live) {
    std::string out;
    for (auto const& [key, figure] : live) {
        out += fmt::format("{}{}: {}.", out.empty() ? "" : " ", detail::first_capital(spaced(key)),
                           figures_in_words(figure));
    }
    return out;
}

detail::Mark mark(ClauseRow const& row) { return {row.clause, row.status}; }

/// The promises one a row: a mark anywhere on the page leads here.
Table table_of_promises(Policy const& policy, detail::LiveFigures const& live) {
    Table table{"The promises one by one", {"Promise", "State", "Proved by", "Lives in", "Today"}, {}};
    for (ClauseRow const& row : policy.clauses) {
        table.rows.push_back({{to_string(row.clause), std::nullopt, fmt::format("state-c{}", row.clause.number())},
                              {std::string{detail::word(row.status)}},
                              {counted(proofs_of(row).size(), "test")},
                              {counted(places_of(row.clause).code.size(), "file")},
                              {today(live.of(row.clause))}});
    }
    return table;
}

/// What one promise rests on, for whoever wants to look.
Table table_of_places(ClauseRow const& row) {
    auto const tests = proofs_of(row);
    auto const code = places_of(row.clause).code;
    Table table{
        fmt::format("{}: {}, {}", to_string(row.clause), counted(tests.size(), "test"), counted(code.size(), "file")),
        {"What", "Which"},
        {},
        true};
    for (std::string_view const test : tests) table.rows.push_back({{"Test"}, {std::string{test}}});
    for (std::string_view const file : code) table.rows.push_back({{"File"}, {std::string{file}}});
    return table;
}

std::vector<Section> sections_of(Policy const& policy, Operator const& who) {
    std::vector<Section> out;
    for (GroupRow const& group : policy.groups) {
        if (out.empty() || out.back().id != group.section_id) {
            out.push_back({std::string{group.section_id}, std::string{group.section_name}, {}});
        }
        for (ClauseRow const& row : policy.clauses) {
            if (row.group != group.group) continue;
            auto& blocks = out.back().blocks;
            blocks.emplace_back(Paragraph{"", {{detail::fill(policy, who, row.promise), mark(row)}}});
            if (row.status != Status::kept) blocks.emplace_back(Paragraph{"Not kept yet:", {{std::string{row.note}}}});
            auto places = table_of_places(row);
            if (!places.rows.empty()) blocks.emplace_back(std::move(places));
        }
    }
    std::erase_if(out, [](Section const& one) { return one.blocks.empty(); });
    return out;
}

Section section_of_doors() {
    Table table{"Files", {"File", "Purpose", "Where it goes"}, {}, true};
    for (RevealPlace const& place : reveal_places()) {
        table.rows.push_back({{std::string{place.file}}, {std::string{place.purpose}}, {std::string{place.sink}}});
    }
    auto const said = fmt::format(
        "A personal value has a type of its own, which no log and no answer can print. It leaves that type in {} "
        "places, each for a purpose that the compiler checks; a program that looks at every build holds this list to "
        "be whole.",
        table.rows.size());
    return {"doors", "Where personal values leave their type", {Paragraph{"", {{said}}}, std::move(table)}};
}

Section section_of_checks() {
    return {"check",
            "How to check this",
            {Paragraph{"",
                       {{"This page is signed in its last lines; the same as signed JSON stands at this address for "
                         "programs. Whoever has either file as it came and the public key of this installation checks "
                         "it with: ombrex policy prove --verify FILE --key "
                         "KEY."}}}}};
}

std::vector<std::string> in_short(Policy const& policy, Evidence const& evidence) {
    auto const count = [&](Status status) { return std::ranges::count(policy.clauses, status, &ClauseRow::status); };
    std::vector<std::string> out{
        fmt::format("Of {} promises {} are kept and proved by tests that run with every "
                    "build, {} are planned and {} are known to be broken.",
                    policy.clauses.size(), count(Status::kept), count(Status::planned), count(Status::broken))};
    if (!evidence.figures) {
        out.emplace_back("There is no store here: no figures.");
        return out;
    }
    auto const overdue = [](auto const& rows) {
        return std::ranges::any_of(rows, [](Held const& held) { return held.overdue > 0; });
    };
    out.emplace_back(overdue(evidence.figures->held) ? "Something is there that should be gone since a day or more."
                                                     : "Nothing is there that should be gone since a day.");
    out.emplace_back(evidence.figures->requests.overdue > 0
                         ? "A privacy request was not answered in time."
                         : "Every privacy request so far is answered, or still in its time.");
    if (evidence.figures->requests.recipients_failed > 0) {
        out.emplace_back(
            "A recipient did not answer when it was to delete or correct what it got: a person has to ask it.");
    }
    return out;
}

}  // namespace

std::string render_evidence_html(Policy const& policy, Operator const& who, Evidence const& evidence,
                                 Audience audience) {
    detail::LiveFigures const live{policy, evidence, audience};
    detail::Page page{
        "Evidence",
        who.company,
        fmt::format("Made {}Z. Policy version {}.", ombrex::to_string(TimeZone::utc().to_local(evidence.made)),
                    current_version(policy).id),
        "What each promise of the privacy policy rests on: the tests that prove it, the code that keeps "
        "it, and what the store says today.",
        in_short(policy, evidence),
        {}};
    page.sections.push_back({"summary", "At a glance", {table_of_promises(policy, live)}});
    for (auto& section : sections_of(policy, who)) page.sections.push_back(std::move(section));
    page.sections.push_back(section_of_doors());
    page.sections.push_back(section_of_checks());
    return detail::print_html(page);
}

}  // namespace ombrex::privacy
