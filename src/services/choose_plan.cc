// SPDX-License-Identifier: Apache-2.0
#include "services/choose_plan.h"

#include "services/audit.h"

namespace ombrex::services {
namespace {

Result<model::PlanChoice> from_next_month(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                                          std::string plan) {
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
    auto const now = deps.clock.now();
    auto const today = std::chrono::floor<std::chrono::days>(assistant.business.zone.to_local(now));
    model::PlanChoice out{company, model::month_of(today) + std::chrono::months{1}, std::move(plan), now};
    BOOST_OUTCOME_TRY(unit.billing().choose(out));
    return out;
}

}  // namespace

Result<std::vector<model::PlanChoice>> plan_choices(Deps const& deps, ports::UnitOfWork& unit,
                                                    model::BillingTerms const& terms, model::CompanyId company) {
    BOOST_OUTCOME_TRY(auto choices, unit.billing().choices(company));
    if (!choices.empty()) return choices;
    BOOST_OUTCOME_TRY(auto first, from_next_month(deps, unit, company, terms.plans.front().id));
    choices.push_back(std::move(first));
    return choices;
}

Task<Result<void>> choose_plan(Deps deps, model::BillingTerms const& terms, model::Principal who, std::string plan,
                               Deadline deadline) {
    if (!may(who.role, model::Act::see_bills)) co_return Error{Errc::denied, "only owners and admins choose the plan"};
    if (terms.plan(plan) == nullptr) co_return Error{Errc::invalid_input, "there is no such plan"};
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(plan_choices(deps, unit, terms, who.company));
            BOOST_OUTCOME_TRY(from_next_month(deps, unit, who.company, plan));
            return audit(deps, unit, who.company, who.actor, "plan_chosen", who.company.value());
        },
        deadline);
}

}  // namespace ombrex::services
