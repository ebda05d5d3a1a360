// SPDX-License-Identifier: Apache-2.0
#include "app/admin_incident.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <ostream>

#include "app/utc_moment.h"
#include "services/remind_incidents.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using model::BreachClock;
using model::Incident;
using privacy::Purpose::legal_duty;

/// None: said so already.
std::optional<TimePoint> given(std::optional<std::string> const& text, AdminContext const& context) {
    auto const when = text ? utc_moment(*text) : context.clock.now();
    if (!when) {
        context.err << "ombrex admin: --at must be a day like 2026-12-15, or a moment like 2026-12-15T11:05 (UTC)\n";
    } else if (*when > context.clock.now()) {
        context.err << "ombrex admin: --at lies in the future\n";
        return std::nullopt;
    }
    return when;
}

std::string state_of(Incident const& one, BreachClock const& clock) {
    if (one.closed && !one.told) return "closed; the authority was not told";
    if (one.closed) return "closed; the authority was told " + utc(*one.told);
    if (one.told) return "the authority was told " + utc(*one.told);
    return fmt::format("tell the authority by {}: {} % of the time is gone", utc(clock.tell_by), clock.percent);
}

void print(Incident const& one, BreachClock const& clock, std::ostream& out) {
    out << fmt::format("{}  {}  {}\n  {}\n", one.id.value().to_string(), utc(one.aware), state_of(one, clock),
                       one.text.reveal<legal_duty>());
    if (one.closed) out << "  " << one.outcome.reveal<legal_duty>() << '\n';
    if (clock.reminder == 0) return;
    auto const* const what = clock.reminder == 50   ? "half of the time is gone"
                             : clock.reminder == 80 ? "four fifths of the time are gone"
                                                    : "the time is over: tell the authority at once, and why so late";
    out << "  REMINDER  " << what << '\n';
}

json::object as_json(Incident const& one, BreachClock const& clock) {
    auto const moment = [](std::optional<TimePoint> when) {
        return when ? json::value(json::string(utc(*when))) : json::value(nullptr);
    };
    return {{"incident", one.id.value().to_string()},
            {"aware", utc(one.aware)},
            {"tell_by", utc(clock.tell_by)},
            {"percent", clock.percent},
            {"reminder", clock.reminder},
            {"told", moment(one.told)},
            {"closed", moment(one.closed)},
            {"text", one.text.reveal<legal_duty>()},
            {"outcome", one.outcome.reveal<legal_duty>()}};
}

/// Finds the incident, says so in the log, changes it.
int change(std::string const& id, std::string_view action, std::function<void(Incident&)> const& act,
           AdminContext const& context) {
    auto const wanted = Id128::parse(id);
    if (!wanted) return admin_failed(context, {Errc::not_found, "there is no such incident"});
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(store.value().audit(unit, {}, action, wanted.value()));
        BOOST_OUTCOME_TRY(auto all, unit.incidents().all());
        auto const found = std::ranges::find(all, model::IncidentId{wanted.value()}, &Incident::id);
        if (found == all.end()) return Error{Errc::not_found, "there is no such incident"};
        if (found->closed) return Error{Errc::conflict, "that incident is closed"};
        act(*found);
        return unit.incidents().update(*found);
    });
    if (!done) return admin_failed(context, done.error());
    return 0;
}

}  // namespace

int run_admin_incident_add(std::string const& text, std::optional<std::string> const& aware,
                           AdminContext const& context) {
    auto const since = given(aware, context);
    if (!since) return 2;
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    Incident one;
    one.id = model::IncidentId{Id128::make(context.random)};
    one.aware = *since;
    one.text = model::IncidentText{text};
    auto const deps = store.value().deps();
    auto const keep =
        privacy::erase_on(deps.policy, privacy::Category::incident_record, context.clock.now(), TimeZone::utc());
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(store.value().audit(unit, {}, "incident_added", one.id.value()));
        return unit.incidents().add(one, keep);
    });
    if (!done) return admin_failed(context, done.error());
    auto const clock = model::breach_clock(one, services::breach_notice(deps.policy), context.clock.now());
    context.out << fmt::format("{}: tell the authority by {}\n", one.id.value().to_string(), utc(clock.tell_by));
    return 0;
}

int run_admin_incident_list(bool as_lines, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    std::vector<Incident> all;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(store.value().audit(unit, {}, "incidents_listed", {}));
        BOOST_OUTCOME_TRY(all, unit.incidents().all());
        return ok();
    });
    if (!done) return admin_failed(context, done.error());
    auto const notice = services::breach_notice(store.value().deps().policy);
    for (auto const& one : all) {
        auto const clock = model::breach_clock(one, notice, context.clock.now());
        if (as_lines) {
            context.out << json::serialize(as_json(one, clock)) << '\n';
        } else {
            print(one, clock, context.out);
        }
    }
    if (all.empty() && !as_lines) context.out << "the register is empty\n";
    return 0;
}

int run_admin_incident_told(std::string const& id, std::optional<std::string> const& when,
                            AdminContext const& context) {
    auto const at = given(when, context);
    if (!at) return 2;
    return change(id, "incident_authority_told", [&](Incident& one) { one.told = at; }, context);
}

int run_admin_incident_close(std::string const& id, std::string const& outcome, AdminContext const& context) {
    return change(
        id, "incident_closed",
        [&](Incident& one) {
            one.closed = context.clock.now();
            one.outcome = model::IncidentText{outcome};
        },
        context);
}

}  // namespace ombrex::app
