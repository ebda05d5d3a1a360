// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/change_role.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> change_role(Desk desk, net::HttpRequest request, Id128 user, services::Visitor visitor) {
    auto const who = visitor.principal();
    if (!may(who.role, model::Act::manage_users)) co_return problem(403);
    JsonInput input{request.body};
    auto const role = role_of(input);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const changed = co_await services::change_role(desk.deps, who, model::UserId{user}, *role, desk.soon());
    co_return changed ? json_answer(user_json(changed.value())) : problem(changed.error());
}

}  // namespace

/// Another role for somebody, from his next request on.
void route_change_role(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PATCH", "/api/v1/users/{user}", change_role);
}

}  // namespace ombrex::api
