// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"
#include "api/privacy_json.h"
#include "services/rights_register.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_requests(Desk desk, services::Visitor visitor) {
    auto const requests = co_await services::requests_for(desk.deps, visitor.principal(), desk.soon());
    co_return requests ? list_answer(requests.value(), request_json) : problem(requests.error());
}

}  // namespace

/// Owners and admins see the company's, everybody his own.
void route_list_requests(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/privacy/requests", list_requests);
}

}  // namespace ombrex::api
