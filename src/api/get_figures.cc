// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_figures(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    auto const days = input.number("days", 1, 365, 30);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const figures = co_await services::call_figures(desk.deps, visitor.principal(), days, desk.soon());
    if (!figures) co_return problem(figures.error());
    co_return json_answer(figures_json(figures.value()));
}

}  // namespace

/// Of the business's own calls, by its own days.
void route_get_figures(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/figures", get_figures);
}

}  // namespace ombrex::api
