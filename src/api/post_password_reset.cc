// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/follow_link.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> reset_password(Desk desk, net::HttpRequest request) {
    JsonInput input{request.body};
    auto token = input.text("token", 200);
    auto password = password_of(input, "password");
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const set = co_await services::choose_password(desk.deps, desk.passwords, std::move(token),
                                                        std::move(*password), desk.soon());
    if (set) co_return done();
    if (set.error().code == Errc::not_found) co_return problem(410);
    co_return refused_at("password", set.error());
}

}  // namespace

/// A new password for who shows the link of a letter: one that was asked for, or an invitation.
void route_reset_password(Router& router, Desk const& desk) {
    add_for_anybody(router, desk, "POST", "/api/v1/password/reset", reset_password);
}

}  // namespace ombrex::api
