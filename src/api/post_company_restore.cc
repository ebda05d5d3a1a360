// SPDX-License-Identifier: Apache-2.0
#include "api/company_answer.h"
#include "api/error_status.h"
#include "services/restore_account.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> restore_company(Desk desk, services::Visitor visitor) {
    auto const back = co_await services::restore_account(desk.deps, visitor.principal(), desk.soon());
    if (!back && back.error().code == Errc::too_late) co_return problem(409);
    if (!back) co_return problem(back.error());
    co_return co_await company_answer(desk, std::move(visitor));
}

}  // namespace

/// C26: the deletion is taken back.
void route_restore_company(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/company/restore", restore_company);
}

}  // namespace ombrex::api
