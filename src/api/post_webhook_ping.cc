// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> test_webhook(Desk desk, Id128 webhook, services::Visitor visitor) {
    auto const queued =
        co_await services::test_webhook(desk.deps, visitor.principal(), model::WebhookId{webhook}, desk.soon());
    co_return queued ? json_answer(delivery_json(queued.value()), 202) : problem(queued.error());
}

}  // namespace

/// One try; its line in the log says what became of it.
void route_test_webhook(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/webhooks/{webhook}/test", test_webhook);
}

}  // namespace ombrex::api
