// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, services::Visitor visitor) {
    auto const webhooks = co_await services::webhooks_for(desk.deps, visitor.principal(), desk.soon());
    if (!webhooks) co_return problem(webhooks.error());
    boost::json::array items;
    for (auto const& webhook : webhooks.value()) items.push_back(webhook_json(webhook));
    co_return json_answer(boost::json::object{{"items", std::move(items)}});
}

}  // namespace

/// Without their secrets.
void route_list_webhooks(Router& router, Desk const& desk) {
    add_for_visitor(
        router, desk, "GET", "/api/v1/webhooks",
        [desk](net::HttpRequest, PathValues, services::Visitor visitor) { return list(desk, std::move(visitor)); });
}

}  // namespace ombrex::api
