// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_webhook(Desk desk, Id128 webhook, services::Visitor visitor) {
    auto const found =
        co_await services::webhook_for(desk.deps, visitor.principal(), model::WebhookId{webhook}, desk.soon());
    co_return found ? json_answer(webhook_json(found.value())) : problem(found.error());
}

}  // namespace

/// Without its secret.
void route_get_webhook(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/webhooks/{webhook}", get_webhook);
}

}  // namespace ombrex::api
