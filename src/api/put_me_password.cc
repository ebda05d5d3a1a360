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

Task<net::HttpResponse> change(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto before = password_of(input, "old");
    auto after = password_of(input, "new");
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const who = visitor.principal();
    auto const changed = co_await services::change_password(desk.deps, desk.passwords, who, std::move(*before),
                                                            std::move(*after), desk.soon());
    if (!changed && changed.error().code == Errc::denied) {
        co_return problem(400, "look at the marked fields", {{"old", "is another one"}});
    }
    if (!changed && changed.error().code == Errc::unavailable) co_return problem(429);
    if (!changed) co_return refused_at("new", changed.error());
    auto const ended = co_await services::sign_out_others(desk.deps, who, visitor.session.id, desk.soon());
    co_return ended ? done() : problem(ended.error());
}

}  // namespace

/// C2: the other sessions end with the old password.
void route_change_password(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PUT", "/api/v1/me/password",
                    [desk](net::HttpRequest request, PathValues, services::Visitor visitor) {
                        return change(desk, std::move(request), std::move(visitor));
                    });
}

}  // namespace ombrex::api
