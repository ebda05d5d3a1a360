// SPDX-License-Identifier: Apache-2.0
#include "app/admin_erase.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <map>
#include <ostream>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "app/utc_moment.h"
#include "services/erase_due.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;

constexpr std::size_t rows_max = 1'000'000;

std::string_view id_of(services::Deps const& deps, privacy::Category category) {
    return privacy::row_of(deps.policy, category).id;
}

struct Due {
    std::size_t rows = 0;
    TimePoint oldest;
    model::CompanyId company;  ///< Whose the oldest is.
    TimeZone zone = TimeZone::utc();
};

/// The clock on the wall of the business whose row it is; UTC where the business is none, or gone.
Result<void> learn_zones(AdminStore& store, std::map<std::string_view, Due>& due) {
    return store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        for (auto& [id, one] : due) {
            auto const whose = unit.companies().assistant(one.company);
            if (whose) one.zone = whose.value().business.zone;
        }
        return ok();
    });
}

std::string on_the_wall(Due const& one) {
    if (one.zone.name() == TimeZone::utc().name()) return utc(one.oldest);
    return fmt::format("{} {} ({})", to_string(one.zone.to_local(one.oldest)), one.zone.name(), utc(one.oldest));
}

void print_due(std::map<std::string_view, Due> const& due, std::size_t rows, TimePoint when, bool as_json,
               std::ostream& out) {
    if (as_json) {
        json::object categories;
        for (auto const& [id, one] : due) categories[id] = {{"rows", one.rows}, {"oldest", utc(one.oldest)}};
        out << json::serialize(json::object{{"by", utc(when)}, {"rows", rows}, {"categories", std::move(categories)}})
            << '\n';
        return;
    }
    out << fmt::format("due by {}: {}\n", utc(when), rows);
    for (auto const& [id, one] : due) out << fmt::format("  {:<18} {:>7}  since {}\n", id, one.rows, on_the_wall(one));
}

void print_receipt(model::Receipt const& receipt, std::string_view category, bool as_json, std::ostream& out) {
    if (as_json) {
        out << json::serialize(json::object{{"category", category},
                                            {"company", receipt.company.value().to_string()},
                                            {"subject", receipt.subject.to_string()},
                                            {"due", utc(receipt.due)},
                                            {"destroyed", utc(receipt.destroyed)},
                                            {"versions", receipt.versions},
                                            {"receipt", receipt.id.to_string()}})
            << '\n';
        return;
    }
    out << fmt::format("destroyed {:<18} {}  due {}  receipt {}\n", category, receipt.subject.to_string(),
                       utc(receipt.due), receipt.id.to_string());
}

}  // namespace

int run_admin_due(std::optional<std::string> const& at, bool json, AdminContext const& context) {
    auto const when = at ? utc_moment(*at) : context.clock.now();
    if (!when) {
        context.err << "ombrex admin: --at must be a day like 2026-12-15, or a moment like 2026-12-15T11:05 (UTC)\n";
        return 2;
    }
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const rows = wait(services::due_for_erasure(store.value().deps(), *when, rows_max));
    if (!rows) return admin_failed(context, rows.error());
    std::map<std::string_view, Due> due;
    for (auto const& row : rows.value()) {
        auto& one = due[id_of(store.value().deps(), row.category)];
        if (one.rows++ > 0) continue;  // they come oldest first
        one.oldest = row.due;
        one.company = row.company;
    }
    if (auto const zones = learn_zones(store.value(), due); !zones) return admin_failed(context, zones.error());
    print_due(due, rows.value().size(), *when, json, context.out);
    return 0;
}

int run_admin_erase(bool json, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const objects = files::ObjectStore::open(store.value().path() / "objects");
    if (!objects) return admin_failed(context, objects.error());
    auto const spool = files::RecordingSpool::open(store.value().path() / "spool");
    if (!spool) return admin_failed(context, spool.error());
    auto const archives = files::ObjectStore::open(store.value().path() / "archives");
    if (!archives) return admin_failed(context, archives.error());
    auto const began = context.clock.now();
    auto const deps = store.value().deps();
    auto const told = store.value().transact(
        [&](ports::UnitOfWork& unit) { return store.value().audit(unit, {}, "erased_what_is_due", {}); });
    if (!told) return admin_failed(context, told.error());
    services::RecordingRoom const room{*spool.value(), *objects.value(), store.value().keys(), archives.value().get()};
    auto const gone = wait(services::erase_due(deps, room));
    std::vector<model::Receipt> receipts;
    auto const looked = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(receipts, unit.retention().receipts_since(began));
        return ok();
    });
    if (!looked) return admin_failed(context, looked.error());
    for (auto const& receipt : receipts) print_receipt(receipt, id_of(deps, receipt.category), json, context.out);
    if (!gone) return admin_failed(context, gone.error());  // what went until then has its receipt
    if (gone.value() == 0 && !json) context.out << "nothing is due\n";
    return 0;
}

}  // namespace ombrex::app
