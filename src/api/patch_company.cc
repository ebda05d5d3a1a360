// SPDX-License-Identifier: Apache-2.0
#include "api/company_answer.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/correct_profile.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> correct_company(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto const name = model::company_name(input.text("name", 200));
    if (auto refusal = input.refusal()) co_return *refusal;
    if (!name) co_return refused_at("name", name.error());
    services::Correction const correction{.company = name.value()};
    auto const done = co_await services::correct_profile(desk.deps, visitor.principal(), correction, desk.soon());
    if (!done) co_return problem(done.error());
    co_return co_await company_answer(desk, std::move(visitor));
}

}  // namespace

/// C38: the company's name, by who may manage people.
void route_correct_company(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PATCH", "/api/v1/company", correct_company);
}

}  // namespace ombrex::api
