// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "api/session_answer.h"
#include "services/list_appointments.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    auto const from = input.required_day("from");
    auto const until = input.required_day("until");
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const found = co_await services::list_appointments(desk.deps, visitor.principal(), from, until, desk.soon());
    if (!found) co_return refused_at("until", found.error());
    boost::json::array items;
    for (auto const& one : found.value()) items.push_back(appointment_json(one));
    co_return json_answer(boost::json::object{{"items", std::move(items)}});
}

}  // namespace

/// Of some days, by time.
void route_list_appointments(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/appointments",
                    [desk](net::HttpRequest request, PathValues, services::Visitor visitor) {
                        return list(desk, std::move(request), std::move(visitor));
                    });
}

}  // namespace ombrex::api
