// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/webhook_json.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> renew(Desk desk, std::string webhook, services::Visitor visitor) {
    auto const id = Id128::parse(webhook);
    if (!id) co_return problem(404);
    auto const made = co_await services::renew_webhook_secret(desk.deps, visitor.principal(),
                                                              model::WebhookId{id.value()}, desk.soon());
    if (!made) co_return problem(made.error());
    auto body = webhook_json(made.value().webhook);
    body["secret"] = made.value().secret;
    co_return json_answer(body);
}

}  // namespace

/// The only time that the new secret is shown.
void route_renew_webhook_secret(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/webhooks/{webhook}/secret",
                    [desk](net::HttpRequest, PathValues values, services::Visitor visitor) {
                        return renew(desk, values["webhook"], std::move(visitor));
                    });
}

}  // namespace ombrex::api
