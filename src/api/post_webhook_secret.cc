// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> renew_webhook_secret(Desk desk, Id128 webhook, services::Visitor visitor) {
    auto const made =
        co_await services::renew_webhook_secret(desk.deps, visitor.principal(), model::WebhookId{webhook}, desk.soon());
    co_return made ? json_answer(made_webhook_json(made.value())) : problem(made.error());
}

}  // namespace

/// The only time that the new secret is shown.
void route_renew_webhook_secret(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/webhooks/{webhook}/secret", renew_webhook_secret);
}

}  // namespace ombrex::api
