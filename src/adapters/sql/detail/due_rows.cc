// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/due_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/hold_columns.h"
#include "adapters/sql/detail/retention_tables.h"

namespace ombrex::sql::detail {
namespace {

using privacy::Category;
using soci::use;

/// Rows of the table that are due at `:n`, by their own date or, `with_account`, by an earlier one of their company, so
/// that none of them comes after it.
std::string due_query(Table const& table, Wanted const& wanted, bool with_account) {
    auto const which = (wanted.on_hold ? "" : "NOT ") + held_at(table, wanted.now);
    auto const released = released_by(table, wanted.now);
    auto own = fmt::format(
        "SELECT t.company, t.{0} AS row_id, t.erase_on_us AS due_us, {3} FROM {1} t WHERE t.erase_on_us <= :n "
        "AND {2}",
        table.id, table.name, which, released);
    if (with_account) {
        own += fmt::format(
            " UNION SELECT t.company, t.{0}, c.erase_on_us, {3} FROM company c JOIN {1} t ON t.company = c.company "
            "WHERE c.erase_on_us <= :n2 AND (t.erase_on_us IS NULL OR t.erase_on_us > c.erase_on_us) AND {2}",
            table.id, table.name, which, released);
    }
    return own + " ORDER BY due_us LIMIT :l";
}

/// A row of due_query. Read by its types: of what a query computes, SQLite tells no type.
struct FoundDue {
    std::string company, row;
    long long due = 0;
    NullableUs hold, call_hold;  ///< When the last hold that kept it ended.
};

Result<ports::DueRow> due_row(Category category, FoundDue const& found) {
    ports::DueRow one;
    one.category = category;
    BOOST_OUTCOME_TRY(one.company, id_from<model::CompanyId>(found.company));
    BOOST_OUTCOME_TRY(one.row, Id128::parse(found.row));
    one.due = from_us(found.due);
    for (auto const& released : {found.hold, found.call_hold}) {
        if (released.indicator == soci::i_ok) one.due = std::max(one.due, from_us(released.value));
    }
    return one;
}

/// At most so many rows of one table, oldest first.
Result<std::vector<ports::DueRow>> due_in(soci::session& sql, Table const& table, Wanted const& wanted) {
    auto const now_us = us(wanted.now);
    auto const most = static_cast<long long>(wanted.limit);
    bool const two = wanted.with_account.contains(table.category) && !is_company(table);
    FoundDue found;
    soci::statement rows{sql};
    rows.alloc();
    rows.prepare(due_query(table, wanted, two));
    rows.exchange(soci::into(found.company));
    rows.exchange(soci::into(found.row));
    rows.exchange(soci::into(found.due));
    rows.exchange(soci::into(found.hold.value, found.hold.indicator));
    rows.exchange(soci::into(found.call_hold.value, found.call_hold.indicator));
    rows.exchange(use(now_us, "n"));
    if (two) rows.exchange(use(now_us, "n2"));
    rows.exchange(use(most, "l"));
    rows.define_and_bind();
    rows.execute();
    std::vector<ports::DueRow> out;
    while (rows.fetch()) {
        BOOST_OUTCOME_TRY(auto const one, due_row(table.category, found));
        out.push_back(one);
    }
    return out;
}

}  // namespace

Result<std::vector<ports::DueRow>> all_due(soci::session& sql, Wanted const& wanted) {
    std::vector<ports::DueRow> out;
    for (auto const& table : tables) {
        BOOST_OUTCOME_TRY(auto const rows, due_in(sql, table, wanted));
        out.insert(out.end(), rows.begin(), rows.end());
    }
    std::ranges::stable_sort(out, {}, &ports::DueRow::due);
    std::set<std::pair<Category, Id128>> seen;  // a call's own row and its notes go together
    std::erase_if(out, [&](ports::DueRow const& row) { return !seen.emplace(row.category, row.row).second; });
    if (out.size() > wanted.limit) out.resize(wanted.limit);
    return out;
}

}  // namespace ombrex::sql::detail
