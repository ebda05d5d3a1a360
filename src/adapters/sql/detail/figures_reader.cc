// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/figures_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "adapters/sql/detail/columns.h"
#include "privacy/policy.h"

namespace ombrex::sql::detail {
namespace {

using privacy::Category;
using soci::into;
using soci::use;

constexpr auto grace = std::chrono::days{1};

std::uint64_t counted(long long rows) { return static_cast<std::uint64_t>(rows); }

/// Receipts say the category by its id.
Result<std::vector<privacy::Destroyed>> destroyed(soci::session& sql) {
    std::vector<privacy::Destroyed> out;
    std::string id;
    long long rows = 0;
    long long late = 0;
    auto const after = std::chrono::microseconds{grace}.count();
    soci::statement each = (sql.prepare << "SELECT category, COUNT(*), COALESCE(SUM(CASE WHEN destroyed_us - due_us > "
                                           ":g THEN 1 ELSE 0 END), 0) FROM receipt GROUP BY category ORDER BY category",
                            into(id), into(rows), into(late), use(after, "g"));
    each.execute();
    while (each.fetch()) {
        auto const category = privacy::find_category(privacy::published_policy, id);
        if (!category) return Error{Errc::unavailable, "a stored word cannot be read"};
        out.push_back({*category, counted(rows), counted(late)});
    }
    return out;
}

std::vector<privacy::Disclosed> disclosed(soci::session& sql) {
    std::vector<privacy::Disclosed> out;
    long long recipient = 0;
    long long categories = 0;
    long long bodies = 0;
    soci::statement each =
        (sql.prepare << "SELECT recipient, categories, COUNT(*) FROM disclosure GROUP BY recipient, categories "
                        "ORDER BY recipient, categories",
         into(recipient), into(categories), into(bodies));
    each.execute();
    while (each.fetch()) {
        out.push_back({static_cast<privacy::Recipient>(recipient), categories_from(categories), counted(bodies)});
    }
    return out;
}

/// Of those that are done, how many were on the last day in time or before. An objection holds from the moment it was
/// made; one that was answered nobody knows when counts as late.
Result<std::uint64_t> answered_in_time(soci::session& sql) {
    std::uint64_t out = 0;
    soci::rowset<soci::row> const rows =
        (sql.prepare << "SELECT status, answer_by, closed_us FROM privacy_request WHERE status NOT IN ('open', "
                        "'proof_wanted', 'proven')");
    for (auto const& row : rows) {
        bool const known = row.get_indicator(2) != soci::i_null;
        if (!known && row.get<std::string>(0) == "obeyed") ++out;
        if (!known) continue;
        BOOST_OUTCOME_TRY(auto const last, parse_local_day(row.get<std::string>(1)));
        auto const closed = TimeZone::utc().to_local(from_us(row.get<long long>(2)));
        if (std::chrono::floor<std::chrono::days>(closed) <= last) ++out;
    }
    return out;
}

Result<privacy::Requests> requests(soci::session& sql, LocalDays today) {
    long long open = 0;
    long long overdue = 0;
    long long done = 0;
    auto const day = to_string(today);
    sql << "SELECT COALESCE(SUM(CASE WHEN waits THEN 1 ELSE 0 END), 0), "
           "COALESCE(SUM(CASE WHEN waits AND answer_by < :d THEN 1 ELSE 0 END), 0), "
           "COALESCE(SUM(CASE WHEN waits THEN 0 ELSE 1 END), 0) FROM "
           "(SELECT status IN ('open', 'proof_wanted', 'proven') AS waits, answer_by FROM privacy_request) AS r",
        into(open), into(overdue), into(done), use(day, "d");
    BOOST_OUTCOME_TRY(auto const in_time, answered_in_time(sql));
    long long failed = 0;
    sql << "SELECT count(*) FROM processor_request WHERE state = 'failed'", into(failed);
    return privacy::Requests{counted(open), counted(overdue), counted(done), in_time, counted(failed)};
}

}  // namespace

void FiguresReader::count(Category category, std::string_view table, std::string_view call, std::string_view on_hold) {
    long long rows = 0;
    long long due = 0;
    long long overdue = 0;
    long long held_back = 0;
    auto const now = us(now_);
    auto const yesterday = us(now_ - grace);
    sql_ << fmt::format(
        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN r.due AND NOT r.held THEN 1 ELSE 0 END), 0), "
        "COALESCE(SUM(CASE WHEN r.overdue AND NOT r.held THEN 1 ELSE 0 END), 0), "
        "COALESCE(SUM(CASE WHEN r.due AND r.held THEN 1 ELSE 0 END), 0) FROM "
        "(SELECT COALESCE(t.erase_on_us <= :n, 1 = 0) AS due, COALESCE(t.erase_on_us < :y, 1 = 0) AS overdue, {} AS "
        "held FROM {} t) AS r",
        on_hold, table),
        into(rows), into(due), into(overdue), into(held_back), use(now, "n"), use(yesterday, "y");
    auto held = std::ranges::find(figures_.held, category, &privacy::Held::category);
    if (held == figures_.held.end()) held = figures_.held.insert(held, privacy::Held{category});
    held->rows += counted(rows);
    held->due += counted(due);
    held->overdue += counted(overdue);
    held->on_hold += counted(held_back);
    if (call.empty() || rows == 0) return;
    NullableUs oldest;
    sql_ << fmt::format("SELECT MIN(c.answered_us) FROM {} t JOIN call c ON c.company = t.company AND c.call = t.{}",
                        table, call),
        into(oldest.value, oldest.indicator);
    if (oldest.indicator != soci::i_ok) return;
    auto const when = from_us(oldest.value);
    held->oldest_call = std::min(held->oldest_call.value_or(when), when);
}

Result<privacy::Figures> FiguresReader::finish(LocalDays today) {
    BOOST_OUTCOME_TRY(figures_.destroyed, destroyed(sql_));
    figures_.disclosed = disclosed(sql_);
    BOOST_OUTCOME_TRY(figures_.requests, requests(sql_, today));
    return std::move(figures_);
}

}  // namespace ombrex::sql::detail
