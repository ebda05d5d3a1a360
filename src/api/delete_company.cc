// SPDX-License-Identifier: Apache-2.0
#include "api/company_answer.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/request_account_deletion.h"
#include "services/show_password.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> delete_company(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto password = password_of(input, "password");
    if (auto refusal = input.refusal()) co_return *refusal;
    model::ClientAddress const from{request.remote_address};
    services::ShownPassword shown{std::move(*password), from};
    auto const his = co_await services::show_password(desk.deps, desk.passwords, desk.guard, visitor.user,
                                                      std::move(shown), desk.soon());
    if (!his) co_return password_refused(desk, visitor.user.email, from, "password", his.error());
    auto const ends = co_await services::request_account_deletion(desk.deps, visitor.principal(), desk.soon(),
                                                                  desk.calendars.providers);
    if (!ends) co_return problem(ends.error());
    co_return co_await company_answer(desk, std::move(visitor));
}

}  // namespace

/// C39, C26: the one step. It asks for the password again.
void route_delete_company(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/company", delete_company);
}

}  // namespace ombrex::api
