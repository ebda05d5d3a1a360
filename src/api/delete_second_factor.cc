// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/second_factor.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> end_second_factor(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto password = password_of(input, "password");
    auto code = input.text("code", 20);
    if (auto refusal = input.refusal()) co_return *refusal;
    model::ClientAddress const from{request.remote_address};
    services::EndFactor shown{{std::move(*password), from}, std::move(code)};
    auto const ended = co_await services::end_second_factor(desk.deps, desk.passwords, desk.guard, visitor.user,
                                                            std::move(shown), desk.soon());
    if (ended) co_return done();
    if (ended.error().code == Errc::invalid_input) co_return refused_at("code", ended.error());
    co_return password_refused(desk, visitor.user.email, from, "password", ended.error());
}

}  // namespace

/// Off, for who shows his password and a code.
void route_end_second_factor(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/me/second-factor", end_second_factor);
}

}  // namespace ombrex::api
