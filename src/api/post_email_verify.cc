// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/follow_link.h"
#include "services/show_password.h"

namespace ombrex::api {
namespace {

net::HttpResponse no_link(Error const& error) { return error.code == Errc::not_found ? problem(410) : problem(error); }

Task<net::HttpResponse> verify_email(Desk desk, net::HttpRequest request) {
    JsonInput input{request.body};
    auto const token = input.text("token", 200);
    auto password = password_of(input, "password");
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const asked = co_await services::asked_to_verify(desk.deps, token, desk.soon());
    if (!asked) co_return no_link(asked.error());
    model::ClientAddress const from{request.remote_address};
    services::ShownPassword shown{std::move(*password), from};
    auto const his = co_await services::show_password(desk.deps, desk.passwords, desk.guard, asked.value(),
                                                      std::move(shown), desk.soon());
    if (!his) co_return password_refused(desk, asked.value().email, from, "password", his.error());
    auto user = co_await services::verify_email(desk.deps, token, desk.soon());
    if (!user) co_return no_link(user.error());
    if (user.value().second_factor) {  // a mail and a password are one thing less than he said that it takes
        co_return problem(401, "the address is confirmed; sign in with your password and a code", {});
    }
    co_return co_await begin_session(desk, std::move(user.value()), std::move(request));
}

}  // namespace

/// The link of the letter and the password of the account: the address is his, and he is signed in.
void route_verify_email(Router& router, Desk const& desk) {
    add_for_anybody(router, desk, "POST", "/api/v1/email/verify", verify_email);
}

}  // namespace ombrex::api
