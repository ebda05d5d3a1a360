// SPDX-License-Identifier: Apache-2.0
#include "privacy/processing_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "privacy/detail/page.h"
#include "privacy/detail/subjects.h"
#include "privacy/detail/tables_json.h"
#include "privacy/detail/words.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;

using detail::Subject;
using detail::Table;

/// How data is protected: the whole group of the policy, and the promises elsewhere that something is sealed or hashed.
bool is_measure(ClauseRow const& row) {
    constexpr std::array sealed{Clause{2}, Clause{3}, Clause{8}, Clause{9}};
    return row.group == Group::security || std::ranges::find(sealed, row.clause) != sealed.end();
}

std::vector<std::string> words_of(detail::SubjectSet subjects) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < detail::subject_names.size(); ++i) {
        if (subjects.contains(static_cast<Subject>(i))) words.emplace_back(detail::subject_names[i]);
    }
    return words;
}

Table table_of_responsible(Operator const& who) {
    return {"Operator",
            {"What", "Who"},
            {{{"Company"}, {who.company}},
             {{"Address"}, {who.address}},
             {{"Country"}, {who.country}},
             {{"Service"}, {who.site}},
             {{"For anything about privacy"}, {who.privacy_mail}},
             {{"For weaknesses"}, {who.security_mail}}}};
}

Table table_of_activities(Policy const& policy) {
    Table table{"Purposes", {"Purpose", "What it means", "Data", "Of whom"}, {}};
    for (PurposeRow const& purpose : policy.purposes) {
        std::vector<std::string> data;
        detail::SubjectSet subjects;
        for (CategoryRow const& row : policy.categories) {
            if (!row.purposes.contains(purpose.purpose)) continue;
            data.push_back(detail::inside_sentence(row.name));
            for (std::size_t i = 0; i < detail::subject_names.size(); ++i) {
                auto const subject = static_cast<Subject>(i);
                if (detail::subjects_of(row.category).contains(subject)) subjects.insert(subject);
            }
        }
        table.rows.push_back({{std::string{purpose.name}},
                              {std::string{purpose.description}},
                              {detail::list(data)},
                              {detail::list(words_of(subjects))}});
    }
    return table;
}

Table table_of_data(Policy const& policy) {
    Table table{"Data", {"Data", "What it is", "Of whom"}, {}};
    for (CategoryRow const& row : policy.categories) {
        table.rows.push_back({{std::string{row.name}},
                              {std::string{row.description}},
                              {detail::list(words_of(detail::subjects_of(row.category)))}});
    }
    return table;
}

Table table_of_measures(Policy const& policy, Operator const& who) {
    Table table{"Measures", {"Promise", "Measure", "State"}, {}};
    for (ClauseRow const& row : policy.clauses) {
        if (!is_measure(row)) continue;
        table.rows.push_back({{to_string(row.clause)},
                              {detail::fill(policy, who, row.promise)},
                              {std::string{detail::word(row.status)}}});
    }
    return table;
}

/// Marks lead to rows of the policy page, which this page has not.
Table unmarked(Table table) {
    for (auto& row : table.rows) {
        for (auto& cell : row) cell.mark.reset();
    }
    return table;
}

detail::Page make_record(Policy const& policy, Operator const& who) {
    Version const& version = current_version(policy);
    return {"Record of processing",
            who.company,
            fmt::format("As of policy version {}, published {}.", version.id, detail::in_words(version.updated)),
            fmt::format("What {} does with personal data at {}, in the order of article 30 (1) of the General Data "
                        "Protection Regulation. For the data of callers it works for the business that was called. "
                        "Printed by the program from the tables that it obeys, as the privacy policy is.",
                        who.company, who.site),
            {},
            {{"who", "a. Who is responsible", {table_of_responsible(who)}},
             {"why", "b. Why data is used", {table_of_activities(policy)}},
             {"what", "c. Of whom and what", {table_of_data(policy)}},
             {"recipients",
              "d and e. Who receives it, where, and by what protected",
              {unmarked(detail::table_of_recipients(policy, who))}},
             {"long", "f. How long it stays", {unmarked(detail::table_of_retention(policy))}},
             {"safe", "g. How it is protected", {table_of_measures(policy, who)}}}};
}

json::array ids_of(detail::SubjectSet subjects) {
    json::array ids;
    for (std::size_t i = 0; i < detail::subject_ids.size(); ++i) {
        if (subjects.contains(static_cast<Subject>(i))) ids.emplace_back(json::string{detail::subject_ids[i]});
    }
    return ids;
}

json::object purposes(Policy const& policy) {
    json::object all;
    for (PurposeRow const& purpose : policy.purposes) {
        json::array data;
        for (CategoryRow const& row : policy.categories) {
            if (row.purposes.contains(purpose.purpose)) data.emplace_back(json::string{row.id});
        }
        all[purpose.id] = {{"description", json::string{purpose.description}}, {"data", std::move(data)}};
    }
    return all;
}

json::object data(Policy const& policy) {
    json::object all;
    for (CategoryRow const& row : policy.categories) {
        all[row.id] = {{"description", json::string{row.description}},
                       {"subjects", ids_of(detail::subjects_of(row.category))}};
    }
    return all;
}

json::object measures(Policy const& policy, Operator const& who) {
    json::object all;
    for (ClauseRow const& row : policy.clauses) {
        if (!is_measure(row)) continue;
        all[to_string(row.clause)] = {{"measure", detail::fill(policy, who, row.promise)},
                                      {"status", json::string{detail::word(row.status)}}};
    }
    return all;
}

}  // namespace

std::string render_record_text(Policy const& policy, Operator const& who) {
    return detail::print_text(make_record(policy, who));
}

std::string render_record_html(Policy const& policy, Operator const& who) {
    return detail::print_html(make_record(policy, who));
}

std::string render_record_json(Policy const& policy, Operator const& who) {
    return json::serialize(json::object{{"version", json::string{current_version(policy).id}},
                                        {"operator", detail::operator_of(who)},
                                        {"purposes", purposes(policy)},
                                        {"data", data(policy)},
                                        {"recipients", detail::recipients(policy, who)},
                                        {"retention", detail::retention(policy)},
                                        {"measures", measures(policy, who)}}) +
           "\n";
}

}  // namespace ombrex::privacy
