// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/change_password.h"
#include "services/sign_out.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> change_password(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto before = password_of(input, "old");
    auto after = password_of(input, "new");
    if (auto refusal = input.refusal()) co_return *refusal;
    model::ClientAddress const from{request.remote_address};
    services::ShownPassword shown{std::move(*before), from};
    auto const changed = co_await services::change_password(desk.deps, desk.passwords, desk.guard, visitor.user,
                                                            std::move(shown), std::move(*after), desk.soon());
    if (!changed && changed.error().code == Errc::invalid_input) co_return refused_at("new", changed.error());
    if (!changed) co_return password_refused(desk, visitor.user.email, from, "old", changed.error());
    auto const ended =
        co_await services::sign_out_others(desk.deps, visitor.principal(), visitor.session.id, desk.soon());
    co_return ended ? done() : problem(ended.error());
}

}  // namespace

/// C2: the other sessions end with the old password.
void route_change_password(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PUT", "/api/v1/me/password", change_password);
}

}  // namespace ombrex::api
