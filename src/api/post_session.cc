// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/sign_in.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> sign_in(Desk desk, net::HttpRequest request) {
    JsonInput input{request.body};
    auto const email = email_of(input);
    auto password = password_of(input, "password");
    auto code = input.optional_text("code", 20);
    if (auto refusal = input.refusal()) co_return *refusal;
    model::ClientAddress const from{request.remote_address};
    services::SignIn attempt{*email, std::move(*password), from, std::move(code)};
    auto in = co_await services::sign_in(desk.deps, desk.passwords, desk.guard, std::move(attempt), desk.soon());
    if (!in) {
        auto const why = in.error().code;
        co_return why == Errc::denied ? problem(401, "address and password do not belong together", {})
        : why == Errc::unavailable    ? held_back(desk, *email, from, in.error())
                                      : problem(in.error());
    }
    if (in.value().entry == services::Entry::code_wanted) co_return done(202);
    if (in.value().entry == services::Entry::code_wrong) {
        co_return problem(401, "look at the code", {{"code", "is wrong, or was used"}});
    }
    co_return co_await begin_session(desk, std::move(in.value().user), std::move(request));
}

}  // namespace

/// A wrong address and a wrong password are one answer after the same work; guessing is slowed down (C18). 202: the
/// password is right, and a code is wanted beside it.
void route_sign_in(Router& router, Desk const& desk) {
    add_for_anybody(router, desk, "POST", "/api/v1/session", sign_in);
}

}  // namespace ombrex::api
