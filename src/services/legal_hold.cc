// SPDX-License-Identifier: Apache-2.0
#include "services/legal_hold.h"

#include <algorithm>

#include "base/log.h"
#include "services/audit.h"

namespace ombrex::services {
namespace {

using model::LegalHold;
using privacy::Purpose::legal_duty;

bool lasts(LegalHold const& hold, TimePoint now) { return end_of(hold) > now; }

/// Errors: invalid_input.
Result<LocalDays> last_day(HoldOrder const& order, LocalDays today) {
    auto const until = order.until.value_or(today + hold_length);
    if (until < today) return Error{Errc::invalid_input, "that day has passed"};
    if (until <= today + hold_length_max) return until;
    return Error{Errc::invalid_input, "a hold lasts until " + ombrex::to_string(today + hold_length_max) +
                                          " at the most; set another one before it ends"};
}

Result<void> names_something(ports::UnitOfWork& unit, HoldOrder const& order) {
    bool const of_call = order.call != model::CallId{};
    if (of_call && !order.phone.reveal<legal_duty>().empty()) {
        return Error{Errc::invalid_input, "a hold is of a call or of a number: set two"};
    }
    BOOST_OUTCOME_TRY(unit.accounts().deletion(order.company));  // there is such a company
    if (!of_call) return ok();
    BOOST_OUTCOME_TRY(unit.calls().find(order.company, order.call));
    return ok();
}

/// Of "operator:ann os:root": ann, who answers for it on the page. Errors: denied (nobody gave his name).
Result<std::string> name_of(std::string const& actor) {
    constexpr std::string_view ours = "operator:";
    if (!actor.starts_with(ours)) return Error{Errc::denied, "a legal hold needs the name of who orders it: say --as"};
    return actor.substr(ours.size(), actor.find(' ') - ours.size());
}

}  // namespace

Task<Result<LegalHold>> set_hold(Deps deps, HoldOrder order, std::string actor, Deadline deadline) {
    LegalHold hold;
    hold.since = deps.clock.now();
    auto const today = std::chrono::floor<std::chrono::days>(TimeZone::utc().to_local(hold.since));
    BOOST_OUTCOME_CO_TRY(hold.until, last_day(order, today));
    BOOST_OUTCOME_CO_TRY(hold.ordered_by, name_of(actor));
    hold.id = model::LegalHoldId{Id128::make(deps.random)};
    hold.company = order.company;
    hold.call = order.call;
    hold.phone = order.phone;
    hold.reason = order.reason;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(names_something(unit, order));
            BOOST_OUTCOME_TRY(unit.legal_holds().add(hold));
            return audit(deps, unit, hold.company, actor, "legal_hold_set", hold.id.value());
        },
        deadline));
    co_return hold;
}

Task<Result<void>> lift_hold(Deps deps, model::LegalHoldId id, std::string actor, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(name_of(actor));
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const all, unit.legal_holds().all());
            auto const found = std::ranges::find(all, id, &LegalHold::id);
            if (found == all.end() || !lasts(*found, deps.clock.now()))
                return Error{Errc::not_found, "there is no such hold"};
            BOOST_OUTCOME_TRY(unit.legal_holds().lift(id, deps.clock.now()));
            return audit(deps, unit, found->company, actor, "legal_hold_lifted", id.value());
        },
        deadline);
}

Task<Result<std::vector<LegalHold>>> legal_holds(Deps deps, Deadline deadline) {
    std::vector<LegalHold> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.legal_holds().all());
            return ok();
        },
        deadline));
    std::erase_if(out, [now = deps.clock.now()](LegalHold const& one) { return !lasts(one, now); });
    co_return out;
}

Task<Result<std::vector<privacy::LegalHold>>> printed_holds(Deps deps, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const all, co_await legal_holds(deps, deadline));
    std::vector<privacy::LegalHold> out;
    for (auto const& one : all) {
        out.push_back({std::string{in_words(one.reason)}, one.ordered_by, std::chrono::year_month_day{one.until}});
    }
    co_return out;
}

Task<Result<std::vector<LegalHold>>> ended_holds(Deps deps, Deadline deadline) {
    std::vector<LegalHold> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.legal_holds().all());
            return ok();
        },
        deadline));
    std::erase_if(out, [now = deps.clock.now()](LegalHold const& one) { return lasts(one, now); });
    co_return out;
}

Task<Result<void>> forget_holds(Deps deps, std::vector<LegalHold> ended, Deadline deadline) {
    if (ended.empty()) co_return ok();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            for (auto const& one : ended) {
                BOOST_OUTCOME_TRY(unit.legal_holds().remove(one.id));
                if (one.lifted) continue;  // which stands in the log already
                BOOST_OUTCOME_TRY(audit(deps, unit, one.company, "job:erase_due", "legal_hold_ended", one.id.value()));
            }
            return ok();
        },
        deadline));
    log::info("legal_holds_ended", {{"holds", ended.size()}});
    co_return ok();
}

Result<bool> are_held(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                      std::span<model::CallId const> calls, std::span<model::CallerPhone const> phones) {
    BOOST_OUTCOME_TRY(auto const all, unit.legal_holds().all());
    return std::ranges::any_of(all, [&](LegalHold const& one) {
        if (one.company != company || !lasts(one, deps.clock.now())) return false;
        bool const of_all = one.call == model::CallId{} && one.phone == model::CallerPhone{};
        bool const of_call = one.call != model::CallId{} && std::ranges::find(calls, one.call) != calls.end();
        bool const of_phone = one.phone != model::CallerPhone{} && std::ranges::find(phones, one.phone) != phones.end();
        return of_all || of_call || of_phone;
    });
}

Result<bool> whole_company_is_held(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company) {
    return are_held(deps, unit, company, {}, {});
}

}  // namespace ombrex::services
