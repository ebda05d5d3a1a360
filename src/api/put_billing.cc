// SPDX-License-Identifier: Apache-2.0
#include "api/billing_answer.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/choose_plan.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> choose_plan(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto plan = input.text("plan", 40);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const chosen =
        co_await services::choose_plan(desk.deps, desk.billing, visitor.principal(), std::move(plan), desk.soon());
    if (!chosen && chosen.error().code == Errc::invalid_input) co_return refused_at("plan", chosen.error());
    if (!chosen) co_return problem(chosen.error());
    co_return co_await billing_answer(desk, std::move(visitor));
}

}  // namespace

/// C13: another plan, from the next month on.
void route_choose_plan(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PUT", "/api/v1/billing", choose_plan);
}

}  // namespace ombrex::api
