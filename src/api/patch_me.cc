// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "services/correct_profile.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> correct(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    services::Correction correction;
    if (auto const name = input.optional_text("name", 200)) {
        auto const checked = model::person_name(*name);
        if (checked) correction.name = checked.value();
        if (!checked && !name->empty()) input.refuse("name", checked.error().detail);
    }
    if (auto const email = input.optional_text("email", 254)) {
        auto const checked = model::mail_address(*email);
        if (checked) correction.email = checked.value();
        if (!checked && !email->empty()) input.refuse("email", "is no e-mail address");
    }
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const user = co_await services::correct_profile(desk.deps, visitor.principal(), correction, desk.soon());
    co_return user ? json_answer(user_json(user.value())) : problem(user.error());
}

}  // namespace

/// C38: what is wrong about me is corrected. Another address is to be confirmed by its mail.
void route_correct_me(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PATCH", "/api/v1/me",
                    [desk](net::HttpRequest request, PathValues, services::Visitor visitor) {
                        return correct(desk, std::move(request), std::move(visitor));
                    });
}

}  // namespace ombrex::api
