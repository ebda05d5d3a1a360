// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> change_webhook(Desk desk, net::HttpRequest request, Id128 webhook, services::Visitor visitor) {
    JsonInput input{request.body};
    auto const told = told_of(input);
    bool const active = input.flag("active");
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const now = co_await services::change_webhook(desk.deps, visitor.principal(), model::WebhookId{webhook}, told,
                                                       active, desk.soon());
    co_return now ? json_answer(webhook_json(now.value())) : problem(now.error());
}

}  // namespace

/// What it is told, how much of it, and whether at all.
void route_change_webhook(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PUT", "/api/v1/webhooks/{webhook}", change_webhook);
}

}  // namespace ombrex::api
