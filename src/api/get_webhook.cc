// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get(Desk desk, std::string webhook, services::Visitor visitor) {
    auto const id = Id128::parse(webhook);
    if (!id) co_return problem(404);
    auto const found =
        co_await services::webhook_for(desk.deps, visitor.principal(), model::WebhookId{id.value()}, desk.soon());
    co_return found ? json_answer(webhook_json(found.value())) : problem(found.error());
}

}  // namespace

/// Without its secret.
void route_get_webhook(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/webhooks/{webhook}",
                    [desk](net::HttpRequest, PathValues values, services::Visitor visitor) {
                        return get(desk, values["webhook"], std::move(visitor));
                    });
}

}  // namespace ombrex::api
