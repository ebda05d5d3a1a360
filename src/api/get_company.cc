// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/company_answer.h"
#include "api/error_status.h"

namespace ombrex::api {

Task<net::HttpResponse> company_answer(Desk desk, services::Visitor visitor) {
    auto const company = visitor.user.company;
    model::Account account;
    model::Assistant assistant;
    auto const read = co_await desk.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(account, unit.accounts().account(company));
            BOOST_OUTCOME_TRY(assistant, unit.companies().assistant(company));
            return ok();
        },
        desk.soon());
    co_return read ? json_answer(company_json(account, assistant.business)) : problem(read.error());
}

void route_get_company(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/company", company_answer);
}

}  // namespace ombrex::api
