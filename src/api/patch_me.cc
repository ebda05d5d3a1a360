// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/correct_profile.h"
#include "services/show_password.h"

namespace ombrex::api {
namespace {

services::Correction correction_of(JsonInput& input) {
    services::Correction out;
    if (auto const name = input.optional_text("name", 200)) {
        auto const checked = model::person_name(*name);
        if (checked) out.name = checked.value();
        if (!checked && !name->empty()) input.refuse("name", checked.error().detail);
    }
    if (input.has("email")) out.email = email_of(input);
    return out;
}

Task<net::HttpResponse> correct_me(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto const correction = correction_of(input);
    bool const moves = correction.email && *correction.email != visitor.user.email;
    std::optional<crypto::Password> password;
    if (moves || input.has("password")) password = password_of(input, "password");
    if (auto refusal = input.refusal()) co_return *refusal;
    if (!correction.name && !correction.email) co_return problem(400, "say what is to be corrected", {});
    if (moves) {
        model::ClientAddress const from{request.remote_address};
        services::ShownPassword shown{std::move(*password), from};
        auto const his = co_await services::show_password(desk.deps, desk.passwords, desk.guard, visitor.user,
                                                          std::move(shown), desk.soon());
        if (!his) co_return password_refused(desk, visitor.user.email, from, "password", his.error());
    }
    auto const user = co_await services::correct_profile(desk.deps, visitor.principal(), correction, desk.soon());
    co_return user ? json_answer(user_json(user.value())) : problem(user.error());
}

}  // namespace

/// C38: what is wrong about me is corrected. Another address is to be confirmed by its mail, and asks for the password:
/// with it one signs in, and through it comes a new password.
void route_correct_me(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PATCH", "/api/v1/me", correct_me);
}

}  // namespace ombrex::api
