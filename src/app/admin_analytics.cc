// SPDX-License-Identifier: Apache-2.0
#include "app/admin_analytics.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <ostream>

#include "services/analytics.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using privacy::ShownCounts;

std::string figure(std::optional<std::uint64_t> count) { return count ? std::to_string(*count) : "withheld"; }

json::value value_of(std::optional<std::uint64_t> count) { return count ? json::value(*count) : json::value(nullptr); }

void print(std::string_view head, ShownCounts const& counts, std::ostream& out) {
    if (counts.rows.empty()) return;
    out << fmt::format("  {:<48} {:>9}\n", head, figure(counts.total));
    for (auto const& row : counts.rows) out << fmt::format("    {:<46} {:>9}\n", row.what, figure(row.count));
}

json::object as_json(ShownCounts const& counts) {
    json::object rows;
    for (auto const& row : counts.rows) rows[row.what] = value_of(row.count);
    return {{"total", value_of(counts.total)}, {"rows", std::move(rows)}};
}

}  // namespace

int run_admin_analytics(int days, bool as_lines, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const noted = store.value().transact(
        [&](ports::UnitOfWork& unit) { return store.value().audit(unit, {}, "analytics_shown", {}); });
    if (!noted) return admin_failed(context, noted.error());
    auto const now = context.clock.now();
    auto const shown =
        wait(services::analytics(store.value().deps(), now - std::chrono::days{days}, now, admin_deadline(context)));
    if (!shown) return admin_failed(context, shown.error());
    for (auto const& one : shown.value()) {
        if (as_lines) {
            context.out << json::serialize(json::object{{"day", to_string(one.day)},
                                                        {"calls", as_json(one.calls)},
                                                        {"features", as_json(one.features)}})
                        << '\n';
            continue;
        }
        context.out << to_string(one.day) << '\n';
        print("calls", one.calls, context.out);
        print("requests", one.features, context.out);
    }
    if (!as_lines) {
        context.out << "withheld: fewer people than "
                    << privacy::row_of(store.value().deps().policy, privacy::Limit::smallest_group).value
                    << " stand behind it, or behind what could be computed from it\n";
    }
    return 0;
}

}  // namespace ombrex::app
