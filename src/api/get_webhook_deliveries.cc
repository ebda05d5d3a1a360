// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, net::HttpRequest request, std::string webhook, services::Visitor visitor) {
    auto const id = Id128::parse(webhook);
    if (!id) co_return problem(404);
    QueryInput input{request};
    ports::DeliveryQuery query{visitor.principal().company, model::WebhookId{id.value()}};
    query.after = input.cursor("cursor");
    query.limit = static_cast<std::size_t>(input.number("limit", 1, 100, 50));
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const page = co_await services::webhook_log(desk.deps, visitor.principal(), query, desk.soon());
    if (!page) co_return problem(page.error());
    boost::json::array items;
    for (auto const& line : page.value().deliveries) items.push_back(delivery_json(line));
    co_return json_answer(boost::json::object{{"items", std::move(items)}, {"next", next_json(page.value().next)}});
}

}  // namespace

/// Newest first, in pages.
void route_list_webhook_deliveries(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/webhooks/{webhook}/deliveries",
                    [desk](net::HttpRequest request, PathValues values, services::Visitor visitor) {
                        return list(desk, std::move(request), values["webhook"], std::move(visitor));
                    });
}

}  // namespace ombrex::api
