// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/follow_link.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> verify_email(Desk desk, net::HttpRequest request) {
    JsonInput input{request.body};
    auto token = input.text("token", 200);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto user = co_await services::verify_email(desk.deps, std::move(token), desk.soon());
    if (!user) co_return user.error().code == Errc::not_found ? problem(410) : problem(user.error());
    if (user.value().second_factor) {  // a mail is one thing that he has; he said that it takes two
        co_return problem(401, "the address is confirmed; sign in with your password and a code", {});
    }
    co_return co_await begin_session(desk, std::move(user.value()), std::move(request));
}

}  // namespace

/// The link of the letter: the address is his, and he is signed in.
void route_verify_email(Router& router, Desk const& desk) {
    add_for_anybody(router, desk, "POST", "/api/v1/email/verify", verify_email);
}

}  // namespace ombrex::api
