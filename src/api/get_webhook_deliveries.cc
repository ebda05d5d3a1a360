// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"
#include "api/query_input.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_webhook_deliveries(Desk desk, net::HttpRequest request, Id128 webhook,
                                                services::Visitor visitor) {
    QueryInput input{request};
    ports::DeliveryQuery query{visitor.principal().company, model::WebhookId{webhook}};
    input.page(query);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const page = co_await services::webhook_log(desk.deps, visitor.principal(), query, desk.soon());
    if (!page) co_return problem(page.error());
    co_return page_answer(page.value().deliveries, page.value().next, put_tree(delivery_json));
}

}  // namespace

/// Newest first, in pages.
void route_list_webhook_deliveries(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/webhooks/{webhook}/deliveries", list_webhook_deliveries);
}

}  // namespace ombrex::api
