// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> end_webhook(Desk desk, Id128 webhook, services::Visitor visitor) {
    auto const ended =
        co_await services::end_webhook(desk.deps, visitor.principal(), model::WebhookId{webhook}, desk.soon());
    co_return ended ? done() : problem(ended.error());
}

}  // namespace

/// It is told nothing more.
void route_end_webhook(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/webhooks/{webhook}", end_webhook);
}

}  // namespace ombrex::api
