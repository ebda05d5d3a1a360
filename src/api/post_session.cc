// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/sign_in.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> enter(Desk desk, net::HttpRequest request) {
    if (!from_own_page(request, desk)) co_return problem(403);
    JsonInput input{request.body};
    auto const email = email_of(input);
    auto password = password_of(input, "password");
    static_cast<void>(input.optional_text("code", 20));
    if (auto refusal = input.refusal()) co_return *refusal;
    services::SignIn attempt{*email, std::move(*password), model::ClientAddress{request.remote_address}};
    auto user = co_await services::sign_in(desk.deps, desk.passwords, desk.guard, std::move(attempt), desk.soon());
    if (!user) {
        auto const code = user.error().code;
        co_return code == Errc::denied ? problem(401, "address and password do not belong together", {})
        : code == Errc::unavailable    ? problem(429)
                                       : problem(user.error());
    }
    co_return co_await begin_session(desk, std::move(user.value()), std::move(request));
}

}  // namespace

/// A wrong address and a wrong password are one answer after the same work; guessing is slowed down (C18).
void route_sign_in(Router& router, Desk const& desk) {
    router.add("POST", "/api/v1/session",
               [desk](net::HttpRequest request, PathValues) { return enter(desk, std::move(request)); });
}

}  // namespace ombrex::api
