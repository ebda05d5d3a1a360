// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/second_factor.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> begin_second_factor(Desk desk, services::Visitor visitor) {
    auto const factor = co_await services::begin_second_factor(desk.deps, std::move(visitor.user), desk.soon());
    if (!factor) co_return problem(factor.error());
    co_return json_answer(boost::json::object{{"secret", factor.value().secret}, {"uri", factor.value().uri}});
}

}  // namespace

/// To scan; it counts once a code of it was shown.
void route_begin_second_factor(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/me/second-factor", begin_second_factor);
}

}  // namespace ombrex::api
