// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/holdings_repository.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "adapters/sql/detail/held_value.h"

namespace ombrex::sql {
namespace {

namespace json = boost::json;
using detail::guarded;
using detail::HeldPart;
using ports::HeldPage;
using ports::HeldQuery;
using soci::use;
using By = HeldQuery::By;

/// Which rows are meant, as SQL; empty text: none can be. What is put into it are ids of ours and names of columns.
std::string condition(HeldPart const& part, HeldQuery const& query) {
    auto const id = query.id.to_string();
    switch (query.by) {
        case By::account:
            return "1 = 1";
        case By::user:
            return part.user.empty() ? std::string{} : fmt::format(fmt::runtime(part.user), id);
        case By::row:
            return fmt::format("t.{} = '{}'", part.id, id);
        case By::call:
            return part.call.empty() ? std::string{} : fmt::format("t.{} = '{}'", part.call, id);
        case By::no_call:
            if (part.call.empty()) return {};
            return fmt::format("NOT EXISTS (SELECT 1 FROM call k WHERE k.company = t.company AND k.call = t.{})",
                               part.call);
    }
    return {};
}

std::string columns(HeldPart const& part) {
    std::string out = fmt::format("t.{}, t.{}", part.key, part.id);
    for (auto const& column : part.columns) {
        bool const plain = column.sql.find(' ') == std::string_view::npos;
        out += fmt::format(", {}{}", plain ? "t." : "", column.sql);
    }
    return out;
}

/// All rows of the first so many keys after `:a`: rows that share a key stay together, so none falls between two pages.
std::string statement(HeldPart const& part, HeldQuery const& query, std::string const& which) {
    auto const keys = fmt::format(
        "SELECT DISTINCT t.{0} FROM {1} t WHERE t.company = :c2 AND {2}{3} ORDER BY t.{0} LIMIT {4}", part.key,
        part.table, which, query.after ? fmt::format(" AND t.{} > :a", part.key) : std::string{}, query.limit);
    return fmt::format("SELECT {0} FROM {1} t WHERE t.company = :c AND {2} AND t.{3} IN ({4}) ORDER BY t.{3}, t.{5}",
                       columns(part), part.table, which, part.key, keys, part.id);
}

/// Where a page begins, as the type that its key has.
struct After {
    explicit After(HeldQuery const& query)
        : text{query.after.value_or("")}, number{std::strtoll(text.c_str(), nullptr, 10)} {}
    std::string text;
    long long number;
};

soci::rowset<soci::row> rows_of(soci::session& sql, std::string const& text, bool first, bool by_number,
                                After const& after, std::string const& company) {
    if (first) return (sql.prepare << text, use(company, "c"), use(company, "c2"));
    if (by_number) return (sql.prepare << text, use(company, "c"), use(company, "c2"), use(after.number, "a"));
    return (sql.prepare << text, use(company, "c"), use(company, "c2"), use(after.text, "a"));
}

/// Rows of a company's own; a table whose rows have no id of their own holds nothing that is sealed.
Id128 row_id(soci::row const& row) {
    auto const id = Id128::parse(detail::held_text(row, 1));
    return id ? id.value() : Id128{};
}

}  // namespace

Result<HeldPage> HoldingsRepository::page(HeldQuery const& query) {
    auto const& part = detail::held_parts[static_cast<std::size_t>(query.part)];
    auto const which = condition(part, query);
    if (which.empty()) return HeldPage{};
    return guarded([&]() -> Result<HeldPage> {
        HeldPage out;
        auto const company = detail::text(query.company);
        After const after{query};
        auto const rows =
            rows_of(sql_, statement(part, query, which), !query.after, part.key_is_number, after, company);
        std::string last;
        std::size_t keys = 0;
        for (auto const& row : rows) {
            auto const key = detail::held_text(row, 0);
            if (keys == 0 || key != last) ++keys;
            last = key;
            detail::HeldPlace place{vault_, part.table, query.company, row_id(row)};
            if (query.by == By::user) place.only_for = query.id;
            json::object fields;
            for (std::size_t i = 0; i < part.columns.size(); ++i) {
                BOOST_OUTCOME_TRY(auto value, detail::held_value(row, i + 2, part.columns[i], place));
                fields.emplace(part.columns[i].name, std::move(value));
            }
            out.rows.emplace_back(json::serialize(fields));
        }
        if (keys == query.limit) out.next = last;
        return out;
    });
}

}  // namespace ombrex::sql
