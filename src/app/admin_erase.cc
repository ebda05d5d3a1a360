// SPDX-License-Identifier: Apache-2.0
#include "app/admin_erase.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <map>
#include <ostream>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "app/start_clock.h"
#include "app/utc_moment.h"
#include "services/erase_due.h"
#include "services/erase_mail.h"

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

using ByCategory = std::map<std::string_view, Due>;

/// The clock on the wall of the business whose row it is; UTC where the business is none, or gone.
Result<void> learn_zones(AdminStore& store, ByCategory& due) {
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

ByCategory by_category(services::Deps const& deps, std::vector<ports::DueRow> const& rows) {
    ByCategory out;
    for (auto const& row : rows) {
        auto& one = out[id_of(deps, row.category)];
        if (one.rows++ > 0) continue;  // they come oldest first
        one.oldest = row.due;
        one.company = row.company;
    }
    return out;
}

json::object as_json(ByCategory const& rows) {
    json::object out;
    for (auto const& [id, one] : rows) out[id] = {{"rows", one.rows}, {"oldest", utc(one.oldest)}};
    return out;
}

void print(ByCategory const& rows, std::ostream& out) {
    for (auto const& [id, one] : rows) {
        out << fmt::format("  {:<18} {:>7}  since {}\n", id, one.rows, on_the_wall(one));
    }
}

/// What is due, and what a legal hold keeps.
struct Tonight {
    std::vector<ports::DueRow> due, held;
};

Result<Tonight> look(AdminStore& store, TimePoint when) {
    Tonight out;
    BOOST_OUTCOME_TRY(out.due, wait(services::due_for_erasure(store.deps(), when, rows_max)));
    BOOST_OUTCOME_TRY(out.held, wait(services::held_from_erasure(store.deps(), when, rows_max)));
    return out;
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

/// Only one that is ahead would destroy anything early.
Result<void> clock_may_be_right(AdminStore& store, bool said, AdminContext const& context) {
    BOOST_OUTCOME_TRY(auto const witnesses, clock_witnesses(store.path(), store.store(), context.clock));
    auto const now = context.clock.now();
    auto const fault = clock_fault(witnesses, now);
    bool const behind = witnesses.newest_row && now < *witnesses.newest_row;
    if (!fault || behind || said || context.vouch()) return ok();
    return Error{Errc::denied, *fault + ": nothing is erased; set it, or say --clock-is-right"};
}

/// What the server does each hour beside the rows with a receipt: delivered mails, of which it returns how many, and
/// proofs whose time is over.
Result<std::size_t> erase_beside_rows(AdminStore& store, AdminContext const& context) {
    BOOST_OUTCOME_TRY(auto const outbox, outbox::OutboxMailer::open(store.path() / "outbox", context.clock));
    BOOST_OUTCOME_TRY(auto const mails, wait(services::erase_mail(store.deps(), *outbox)));
    BOOST_OUTCOME_TRY(wait(services::forget_proofs(store.deps(), store.journal())));
    return mails;
}

}  // namespace

int run_admin_due(std::optional<std::string> const& at, bool as_lines, AdminContext const& context) {
    auto const when = at ? utc_moment(*at) : context.clock.now();
    if (!when) {
        context.err << "ombrex admin: --at must be a day like 2026-12-15, or a moment like 2026-12-15T11:05 (UTC)\n";
        return 2;
    }
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const tonight = look(store.value(), *when);
    if (!tonight) return admin_failed(context, tonight.error());
    auto const& [due_rows, held_rows] = tonight.value();
    auto due = by_category(store.value().deps(), due_rows), held = by_category(store.value().deps(), held_rows);
    for (auto* const one : {&due, &held}) {
        if (auto const zones = learn_zones(store.value(), *one); !zones) return admin_failed(context, zones.error());
    }
    if (as_lines) {
        context.out << json::serialize(json::object{{"by", utc(*when)},
                                                    {"rows", due_rows.size()},
                                                    {"categories", as_json(due)},
                                                    {"on_hold", as_json(held)}})
                    << '\n';
        return 0;
    }
    context.out << fmt::format("due by {}: {}\n", utc(*when), due_rows.size());
    print(due, context.out);
    if (!held_rows.empty()) context.out << fmt::format("kept by a legal hold: {}\n", held_rows.size());
    print(held, context.out);
    return 0;
}

int run_admin_erase(bool json, bool clock_is_right, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    if (auto const right = clock_may_be_right(store.value(), clock_is_right, context); !right) {
        return admin_failed(context, right.error());
    }
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
    auto const beside = erase_beside_rows(store.value(), context);
    std::vector<model::Receipt> receipts;
    auto const looked = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(receipts, unit.retention().receipts_since(began));
        return ok();
    });
    if (!looked) return admin_failed(context, looked.error());
    for (auto const& receipt : receipts) print_receipt(receipt, id_of(deps, receipt.category), json, context.out);
    if (!gone) return admin_failed(context, gone.error());  // what went until then has its receipt
    if (!beside) return admin_failed(context, beside.error());
    if (beside.value() > 0 && !json) context.out << fmt::format("erased: {} mails of the outbox\n", beside.value());
    if (gone.value() + beside.value() == 0 && !json) context.out << "nothing is due\n";
    return 0;
}

}  // namespace ombrex::app
