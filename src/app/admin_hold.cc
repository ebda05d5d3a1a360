// SPDX-License-Identifier: Apache-2.0
#include "app/admin_hold.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <ostream>

#include "app/utc_moment.h"
#include "services/erase_due.h"
#include "services/legal_hold.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using model::LegalHold;
using privacy::Purpose::legal_duty;

/// A list marks a hold that ends so soon.
constexpr std::chrono::days soon{14};
constexpr std::size_t held_rows_max = 1'000'000;

Result<model::CallId> call_of(AdminStore& store, std::string const& protocol_id) {
    model::CallId out;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const call, unit.calls().with_protocol_id(protocol_id));
        out = call.id;
        return ok();
    }));
    return out;
}

Result<services::HoldOrder> order_of(HoldWords const& words, AdminStore& store) {
    services::HoldOrder out;
    auto const company = Id128::parse(words.company);
    if (!company) return Error{Errc::invalid_input, "that is no id; `ombrex admin company list` shows them"};
    out.company = model::CompanyId{company.value()};
    auto const reason = model::find_hold_reason(words.reason);
    if (!reason) {
        return Error{Errc::invalid_input, "the reason of a hold is court_order, authority_order or pending_case"};
    }
    out.reason = *reason;
    if (!words.number.empty()) {
        auto const number = model::PhoneNumber::parse(words.number);
        if (!number) return Error{Errc::invalid_input, "a number is written with its country: +13035550177"};
        out.phone = model::CallerPhone{number.value()};
    }
    if (!words.until.empty()) {
        auto const day = parse_local_day(words.until);
        if (!day) return Error{Errc::invalid_input, "--until must be a day like 2026-12-15"};
        out.until = day.value();
    }
    if (words.call.empty()) return out;
    BOOST_OUTCOME_TRY(out.call, call_of(store, words.call));
    return out;
}

std::string_view scope_of(LegalHold const& one) {
    if (one.call != model::CallId{}) return "call";
    return one.phone.reveal<legal_duty>().empty() ? "company" : "caller";
}

void print(LegalHold const& one, TimePoint now, std::ostream& out) {
    out << fmt::format("{}  {:<15} {:<7} of company {}  until {}  {}{}\n", one.id.value().to_string(),
                       to_string(one.reason), scope_of(one), one.company.value().to_string(), to_string(one.until),
                       one.ordered_by, end_of(one) - now < soon ? "  ENDS SOON" : "");
}

json::object as_json(LegalHold const& one) {
    auto const& number = one.phone.reveal<legal_duty>();
    return {{"hold", one.id.value().to_string()},
            {"company", one.company.value().to_string()},
            {"call", one.call == model::CallId{} ? json::value() : json::value(one.call.value().to_string())},
            {"number", number.empty() ? json::value() : json::value(json::string(number.e164()))},
            {"reason", to_string(one.reason)},
            {"ordered_by", one.ordered_by},
            {"since", utc(one.since)},
            {"until", to_string(one.until)}};
}

}  // namespace

int run_admin_hold_add(HoldWords const& words, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const order = order_of(words, store.value());
    if (!order) return admin_refused(context, order.error());
    auto const set =
        wait(services::set_hold(store.value().deps(), order.value(), store.value().actor(), admin_deadline(context)));
    if (!set) return admin_refused(context, set.error());
    print(set.value(), context.clock.now(), context.out);
    context.out << "the page of the policy lists it with its reason, its last day and your name\n";
    return 0;
}

int run_admin_hold_list(bool as_lines, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const told = store.value().transact(
        [&](ports::UnitOfWork& unit) { return store.value().audit(unit, {}, "legal_holds_listed", {}); });
    if (!told) return admin_failed(context, told.error());
    auto const holds = wait(services::legal_holds(store.value().deps(), admin_deadline(context)));
    if (!holds) return admin_failed(context, holds.error());
    for (auto const& one : holds.value()) {
        if (as_lines) {
            context.out << json::serialize(as_json(one)) << '\n';
        } else {
            print(one, context.clock.now(), context.out);
        }
    }
    if (as_lines) return 0;
    auto const kept = wait(services::held_from_erasure(store.value().deps(), context.clock.now(), held_rows_max));
    if (!kept) return admin_failed(context, kept.error());
    context.out << fmt::format("{} holds; {} things would be gone by now without them\n", holds.value().size(),
                               kept.value().size());
    return 0;
}

int run_admin_hold_lift(std::string const& id, AdminContext const& context) {
    auto const hold = Id128::parse(id);
    if (!hold)
        return admin_refused(context, {Errc::invalid_input, "that is no id; `ombrex admin hold list` shows them"});
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const lifted = wait(services::lift_hold(store.value().deps(), model::LegalHoldId{hold.value()},
                                                 store.value().actor(), admin_deadline(context)));
    if (!lifted) return admin_refused(context, lifted.error());
    context.out << "lifted; what was due meanwhile goes within the hour, or with `ombrex admin erase-due --now`\n";
    return 0;
}

Result<std::vector<privacy::LegalHold>> holds_in(std::filesystem::path const& folder, Clock const& clock,
                                                 Random& random) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder / "ombrex.db", ignored)) return std::vector<privacy::LegalHold>{};
    BOOST_OUTCOME_TRY(auto const store, Store::open(folder, clock, random));
    services::Deps const deps{*store->database, clock, random, privacy::published_policy};
    return wait(services::printed_holds(deps, Deadline::in(clock, std::chrono::seconds{60})));
}

}  // namespace ombrex::app
