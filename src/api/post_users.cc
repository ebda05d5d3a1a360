// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/add_user.h"
#include "services/mail_link.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> invite_user(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto const name = model::person_name(input.text("name", 200));
    auto const email = email_of(input);
    auto const role = role_of(input);
    if (auto refusal = input.refusal()) co_return *refusal;
    if (!name) co_return refused_at("name", name.error());
    services::NewUser made{name.value(), *email, *role};
    auto const user = co_await services::add_user(desk.deps, desk.passwords, visitor.principal(), std::move(made),
                                                  std::nullopt, desk.soon());
    if (!user) co_return problem(user.error());
    auto const queue = [&](ports::UnitOfWork& unit) {
        return services::queue_link(desk.deps, unit, user.value(), model::LinkPurpose::invitation);
    };
    if (lets_write(desk, *email)) {
        auto const queued = co_await desk.deps.database.transact(queue, desk.soon());
        if (!queued) co_return problem(queued.error());
    }
    co_return json_answer(user_json(user.value()), 201);
}

}  // namespace

/// Somebody more for the company: he chooses his password by the link that he is mailed. An address with an account at
/// another company is invited like any (services/mail_link.h says what its letter says); 409 is for one of this
/// company.
void route_invite_user(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/users", invite_user);
}

}  // namespace ombrex::api
