// SPDX-License-Identifier: Apache-2.0
#include "services/billing_card.h"

#include "services/choose_plan.h"

namespace ombrex::services {
namespace {

Result<void> gather(Deps const& deps, ports::UnitOfWork& unit, model::BillingTerms const& terms,
                    model::CompanyId company, BillingCard& out) {
    BOOST_OUTCOME_TRY(auto const choices, plan_choices(deps, unit, terms, company));
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
    auto const& zone = assistant.business.zone;
    auto const now = deps.clock.now();
    auto const month = model::month_of(std::chrono::floor<std::chrono::days>(zone.to_local(now)));
    auto const next = month + std::chrono::months{1};
    auto const* holds = model::choice_in(choices, month);
    if (holds != nullptr) out.plan = holds->plan;
    out.next_plan = model::choice_in(choices, next)->plan;
    auto const* plan = out.plan ? terms.plan(*out.plan) : nullptr;
    out.minutes_included = plan == nullptr ? 0 : plan->minutes;
    BOOST_OUTCOME_TRY(out.minutes_used, unit.calls().minutes(company, model::begin_of(month, zone), now));
    BOOST_OUTCOME_TRY(out.invoices, unit.billing().of_company(company));
    return ok();
}

}  // namespace

Task<Result<BillingCard>> billing_card(Deps deps, model::BillingTerms const& terms, model::Principal who,
                                       Deadline deadline) {
    if (!may(who.role, model::Act::see_bills)) co_return Error{Errc::denied, "only owners and admins see bills"};
    BillingCard out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return gather(deps, unit, terms, who.company, out); }, deadline));
    co_return out;
}

}  // namespace ombrex::services
