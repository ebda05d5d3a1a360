// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/second_factor.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> confirm_second_factor(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto code = input.text("code", 20);
    if (auto refusal = input.refusal()) co_return *refusal;
    model::ClientAddress const from{request.remote_address};
    auto const codes = co_await services::confirm_second_factor(desk.deps, desk.guard, visitor.user, from,
                                                                std::move(code), desk.soon());
    if (!codes && codes.error().code == Errc::unavailable) {
        co_return held_back(desk, visitor.user.email, from, codes.error());
    }
    if (!codes && codes.error().code == Errc::denied) {
        co_return problem(400, "look at the code", {{"code", "is wrong"}});
    }
    if (!codes) co_return problem(codes.error());
    boost::json::array shown;
    for (auto const& one : codes.value()) shown.emplace_back(one);
    co_return json_answer(boost::json::object{{"recovery_codes", std::move(shown)}});
}

}  // namespace

/// A code of the authenticator turns it on, and is answered with those for the day it is lost.
void route_confirm_second_factor(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PUT", "/api/v1/me/second-factor", confirm_second_factor);
}

}  // namespace ombrex::api
