// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/privacy_json.h"
#include "services/rights_register.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, services::Visitor visitor) {
    auto const requests = co_await services::requests_for(desk.deps, visitor.principal(), desk.soon());
    if (!requests) co_return problem(requests.error());
    boost::json::array items;
    for (auto const& one : requests.value()) items.push_back(request_json(one));
    co_return json_answer(boost::json::object{{"items", std::move(items)}});
}

}  // namespace

/// Owners and admins see the company's, everybody his own.
void route_list_requests(Router& router, Desk const& desk) {
    add_for_visitor(
        router, desk, "GET", "/api/v1/privacy/requests",
        [desk](net::HttpRequest, PathValues, services::Visitor visitor) { return list(desk, std::move(visitor)); });
}

}  // namespace ombrex::api
