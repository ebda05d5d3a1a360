// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/retention_repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/due_rows.h"
#include "adapters/sql/detail/figures_reader.h"
#include "adapters/sql/detail/guarded.h"
#include "adapters/sql/detail/hold_columns.h"
#include "adapters/sql/detail/retention_tables.h"
#include "privacy/policy.h"

namespace ombrex::sql {
namespace {

using detail::all_due;
using detail::beside;
using detail::guarded;
using detail::held_at;
using detail::is_company;
using detail::made_query;
using detail::Table;
using detail::tables;
using detail::text;
using privacy::Category;
using soci::use;

/// A row and when it has to go by now.
struct Forward {
    std::string id;
    long long due;
};

/// Those rows of the table that would stay longer than `end` lets them.
std::vector<Forward> too_long(soci::session& sql, Table const& table, std::string const& company,
                              ports::RetentionRepository::EndOf const& end) {
    auto const query =
        !table.call.empty()
            ? fmt::format(
                  "SELECT t.{0}, c.answered_us, t.erase_on_us FROM {1} t JOIN call c ON c.company = t.company "
                  "AND c.call = t.{2} WHERE t.company = :c AND t.erase_on_us IS NOT NULL",
                  table.id, table.name, table.call)
            : fmt::format(
                  "SELECT t.{0}, t.{2}, t.erase_on_us FROM {1} t WHERE t.company = :c AND t.erase_on_us IS NOT "
                  "NULL",
                  table.id, table.name, table.made);
    soci::rowset<soci::row> const rows = (sql.prepare << query, use(company, "c"));
    std::vector<Forward> out;
    for (auto const& row : rows) {
        auto const due = detail::us(end(detail::from_us(row.get<long long>(1))));
        if (due < row.get<long long>(2)) out.push_back({row.get<std::string>(0), due});
    }
    return out;
}

std::optional<TimePoint> sooner(std::optional<TimePoint> known, detail::NullableUs const& found) {
    if (found.indicator != soci::i_ok) return known;
    auto const when = detail::from_us(found.value);
    return known ? std::min(*known, when) : when;
}

/// Adds what the company has in that table.
void add_held(soci::session& sql, Table const& table, std::string const& company, ports::Holding& out) {
    long long rows = 0;
    detail::NullableUs next, made;
    sql << fmt::format("SELECT COUNT(*), MIN(erase_on_us) FROM {} WHERE company = :c", table.name), soci::into(rows),
        soci::into(next.value, next.indicator), use(company, "c");
    if (rows == 0) return;
    out.rows += static_cast<std::uint64_t>(rows);
    out.next_goes = sooner(out.next_goes, next);
    auto const query = made_query(table);
    if (query.empty()) return;
    sql << query, soci::into(made.value, made.indicator), use(company, "c");
    out.oldest = sooner(out.oldest, made);
}

std::string select_receipt(std::string_view where) {
    return "SELECT receipt, category, subject, due_us, destroyed_us, versions, company FROM receipt " +
           std::string{where};
}

Result<std::vector<model::Receipt>> read_receipts(soci::rowset<soci::row> const& rows) {
    std::vector<model::Receipt> out;
    for (auto const& row : rows) {
        model::Receipt r;
        BOOST_OUTCOME_TRY(r.id, Id128::parse(row.get<std::string>(0)));
        auto const category = privacy::find_category(privacy::published_policy, row.get<std::string>(1));
        if (!category) return Error{Errc::unavailable, "a stored word cannot be read"};
        r.category = *category;
        BOOST_OUTCOME_TRY(r.subject, Id128::parse(row.get<std::string>(2)));
        r.due = detail::from_us(row.get<long long>(3));
        r.destroyed = detail::from_us(row.get<long long>(4));
        r.versions = row.get<long long>(5);
        BOOST_OUTCOME_TRY(r.company, detail::id_from<model::CompanyId>(row.get<std::string>(6)));
        out.push_back(r);
    }
    return out;
}

std::string category_id(Category category) {
    return std::string{privacy::row_of(privacy::published_policy, category).id};
}

}  // namespace

Result<std::vector<ports::DueRow>> RetentionRepository::due(TimePoint now, privacy::CategorySet with_account,
                                                            std::size_t limit) {
    return guarded([&] { return all_due(sql_, {now, with_account, limit, false}); });
}

Result<std::vector<ports::DueRow>> RetentionRepository::on_hold(TimePoint now, privacy::CategorySet with_account,
                                                                std::size_t limit) {
    return guarded([&] { return all_due(sql_, {now, with_account, limit, true}); });
}

Result<std::map<Category, std::size_t>> RetentionRepository::due_of(model::CompanyId company, TimePoint when) {
    return guarded([&]() -> Result<std::map<Category, std::size_t>> {
        auto const id = text(company);
        auto const until = detail::us(when);
        std::map<Category, std::set<std::string>> rows;  // a call's own row and its notes are one
        for (auto const& table : tables) {
            soci::rowset<std::string> const due =
                (sql_.prepare << fmt::format(
                     "SELECT t.{} FROM {} t WHERE t.erase_on_us <= :n AND t.company = :c AND NOT {}", table.id,
                     table.name, held_at(table, when)),
                 use(until, "n"), use(id, "c"));
            rows[table.category].insert(due.begin(), due.end());
        }
        std::map<Category, std::size_t> out;
        for (auto const& [category, some] : rows) {
            if (!some.empty()) out[category] = some.size();
        }
        return out;
    });
}

Result<bool> RetentionRepository::holds(model::CompanyId company, privacy::CategorySet categories) {
    return guarded([&]() -> Result<bool> {
        auto const id = text(company);
        for (auto const& table : tables) {
            if (is_company(table) || !categories.contains(table.category)) continue;
            long long rows = 0;
            sql_ << fmt::format("SELECT COUNT(*) FROM {} WHERE company = :c", table.name), soci::into(rows),
                use(id, "c");
            if (rows > 0) return true;
        }
        return false;
    });
}

Result<void> RetentionRepository::make_due(ports::DueRow const& row) {
    return guarded([&]() -> Result<void> {
        auto const company = text(row.company);
        auto const id = row.row.to_string();
        auto const due = detail::us(row.due);
        for (auto const& table : tables) {
            if (table.category != row.category) continue;
            sql_ << fmt::format(
                "UPDATE {} SET erase_on_us = :d WHERE company = :c AND {} = :id "
                "AND (erase_on_us IS NULL OR erase_on_us > :d2)",
                table.name, table.id),
                use(due, "d"), use(company, "c"), use(id, "id"), use(due, "d2");
        }
        return ok();
    });
}

Result<void> RetentionRepository::remove(ports::DueRow const& row) {
    return guarded([&]() -> Result<void> {
        auto const company = text(row.company);
        auto const id = row.row.to_string();
        for (auto const& table : tables) {
            if (table.category != row.category) continue;
            if (row.category == Category::appointment) {  // the cells of somebody's calendar that it took
                sql_ << "DELETE FROM claim WHERE company = :c AND owner = :id", use(company, "c"), use(id, "id");
            }
            if (row.category == Category::billing_record) {  // as it was mailed
                sql_ << "DELETE FROM invoice_file WHERE company = :c AND invoice = :id", use(company, "c"),
                    use(id, "id");
            }
            sql_ << "DELETE FROM " + std::string{table.name} + " WHERE company = :c AND " + std::string{table.id} +
                        " = :id",
                use(company, "c"), use(id, "id");
        }
        return ok();
    });
}

Result<std::size_t> RetentionRepository::bring_forward(Category category, model::CompanyId company, EndOf const& end) {
    return guarded([&]() -> Result<std::size_t> {
        auto const company_text = text(company);
        std::size_t brought = 0;
        for (auto const& table : tables) {
            if (table.category != category || (table.call.empty() && table.made.empty())) continue;
            Forward one;
            soci::statement change =
                (sql_.prepare << fmt::format("UPDATE {} SET erase_on_us = :d WHERE company = :c AND {} = :id",
                                             table.name, table.id),
                 use(one.due, "d"), use(company_text, "c"), use(one.id, "id"));
            for (auto& row : too_long(sql_, table, company_text, end)) {
                one = std::move(row);
                change.execute(true);
                ++brought;
            }
        }
        return brought;
    });
}

Result<void> RetentionRepository::add(model::Receipt const& r, Id128 batch, privacy::EraseOn erase_on) {
    if (journal_ != nullptr) {
        BOOST_OUTCOME_TRY(journal_->add(r));
    }
    return guarded([&]() -> Result<void> {
        auto const company = text(r.company);
        auto const id = r.id.to_string();
        auto const category = category_id(r.category);
        auto const subject = r.subject.to_string();
        auto const written_with = batch.to_string();
        auto const due = detail::us(r.due);
        auto const destroyed = detail::us(r.destroyed);
        detail::NullableUs erase{erase_on.due()};
        sql_
            << "INSERT INTO receipt (company, receipt, category, subject, due_us, destroyed_us, versions, erase_on_us, "
               "batch) VALUES (:c, :id, :k, :s, :d, :x, :v, :e, :b) ON CONFLICT DO NOTHING",
            use(company, "c"), use(id, "id"), use(category, "k"), use(subject, "s"), use(due, "d"), use(destroyed, "x"),
            use(r.versions, "v"), use(erase.value, erase.indicator, "e"), use(written_with, "b");
        return ok();
    });
}

Result<std::vector<model::Receipt>> RetentionRepository::receipts_of_batch(Id128 batch) {
    return guarded([&]() -> Result<std::vector<model::Receipt>> {
        auto const wanted = batch.to_string();
        return read_receipts(
            (sql_.prepare << select_receipt("WHERE batch = :b ORDER BY company, receipt"), use(wanted, "b")));
    });
}

Result<std::vector<model::Receipt>> RetentionRepository::receipts_without_entry(Id128 after, std::size_t limit) {
    return guarded([&]() -> Result<std::vector<model::Receipt>> {
        std::string const action{model::receipts_action};
        auto const from = after.to_string();
        auto const most = static_cast<long long>(limit);
        return read_receipts((sql_.prepare << select_receipt("WHERE receipt > :f AND batch NOT IN (SELECT subject FROM "
                                                             "audit WHERE action = :a) ORDER BY receipt LIMIT :l"),
                              use(from, "f"), use(action, "a"), use(most, "l")));
    });
}

Result<bool> RetentionRepository::has(model::Receipt const& r) {
    return guarded([&]() -> Result<bool> {
        auto const company = text(r.company);
        auto const id = r.id.to_string();
        long long found = 0;
        sql_ << "SELECT COUNT(*) FROM receipt WHERE company = :c AND receipt = :id", soci::into(found),
            use(company, "c"), use(id, "id");
        return found > 0;
    });
}

Result<model::Receipt> RetentionRepository::receipt(model::CompanyId company, Id128 id) {
    return guarded([&]() -> Result<model::Receipt> {
        auto const company_text = text(company);
        auto const id_text = id.to_string();
        BOOST_OUTCOME_TRY(auto const found,
                          read_receipts((sql_.prepare << select_receipt("WHERE company = :c AND receipt = :id"),
                                         use(company_text, "c"), use(id_text, "id"))));
        if (found.empty()) return Error{Errc::not_found, "no such receipt"};
        return found.front();
    });
}

Result<std::vector<model::Receipt>> RetentionRepository::receipts(model::CompanyId company, std::size_t limit) {
    return guarded([&]() -> Result<std::vector<model::Receipt>> {
        auto const company_text = text(company);
        auto const most = static_cast<long long>(limit);
        return read_receipts((sql_.prepare << select_receipt("WHERE company = :c "
                                                             "ORDER BY destroyed_us DESC, receipt LIMIT :l"),
                              use(company_text, "c"), use(most, "l")));
    });
}

Result<std::vector<model::Receipt>> RetentionRepository::receipts_since(TimePoint then) {
    return guarded([&]() -> Result<std::vector<model::Receipt>> {
        auto const since = detail::us(then);
        return read_receipts((sql_.prepare << select_receipt("WHERE destroyed_us >= :n ORDER BY destroyed_us, receipt"),
                              use(since, "n")));
    });
}

Result<std::vector<ports::Holding>> RetentionRepository::holdings(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<ports::Holding>> {
        auto const id = text(company);
        std::map<Category, ports::Holding> held;
        auto const count = [&](Table const& table) {
            auto& one = held[table.category];
            one.category = table.category;
            add_held(sql_, table, id, one);
        };
        std::ranges::for_each(tables, count);
        std::ranges::for_each(beside, count);
        held.erase(Category::incident_record);  // the operator's own
        std::vector<ports::Holding> out;
        for (auto const& [category, one] : held) out.push_back(one);
        return out;
    });
}

Result<std::optional<TimePoint>> RetentionRepository::newest() {
    constexpr std::array written{"SELECT MAX(at_us) FROM audit", "SELECT MAX(answered_us) FROM call",
                                 "SELECT MAX(at_us) FROM usage_log", "SELECT MAX(destroyed_us) FROM receipt",
                                 "SELECT MAX(at_us) FROM disclosure"};
    return guarded([&]() -> Result<std::optional<TimePoint>> {
        std::optional<TimePoint> out;
        for (auto const* const query : written) {
            detail::NullableUs latest;
            sql_ << query, soci::into(latest.value, latest.indicator);
            if (latest.indicator != soci::i_ok) continue;
            out = std::max(out.value_or(detail::from_us(latest.value)), detail::from_us(latest.value));
        }
        return out;
    });
}

Result<privacy::Figures> RetentionRepository::figures(TimePoint now, LocalDays today) {
    return guarded([&]() -> Result<privacy::Figures> {
        detail::FiguresReader reader{sql_, now};
        for (auto const& table : tables) reader.count(table.category, table.name, table.call, held_at(table, now));
        return reader.finish(today);
    });
}

}  // namespace ombrex::sql
