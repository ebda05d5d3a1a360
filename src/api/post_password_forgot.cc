// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/mail_link.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> forgot_password(Desk desk, net::HttpRequest request) {
    JsonInput input{request.body};
    auto const email = email_of(input);
    if (auto refusal = input.refusal()) co_return *refusal;
    if (!lets_write(desk, *email)) co_return done(202);
    auto const queued = co_await services::forgot_password(desk.deps, *email, desk.soon());
    co_return queued ? done(202) : problem(queued.error());
}

}  // namespace

/// A link by mail. The answer is the same for every address, also for one that had enough letters today.
void route_forgot_password(Router& router, Desk const& desk) {
    add_for_anybody(router, desk, "POST", "/api/v1/password/forgot", forgot_password);
}

}  // namespace ombrex::api
