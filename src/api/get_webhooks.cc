// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_webhooks(Desk desk, services::Visitor visitor) {
    auto const webhooks = co_await services::webhooks_for(desk.deps, visitor.principal(), desk.soon());
    co_return webhooks ? list_answer(webhooks.value(), webhook_json) : problem(webhooks.error());
}

}  // namespace

/// Without their secrets.
void route_list_webhooks(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/webhooks", list_webhooks);
}

}  // namespace ombrex::api
