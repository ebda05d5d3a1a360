// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> end(Desk desk, std::string webhook, services::Visitor visitor) {
    auto const id = Id128::parse(webhook);
    if (!id) co_return problem(404);
    auto const ended =
        co_await services::end_webhook(desk.deps, visitor.principal(), model::WebhookId{id.value()}, desk.soon());
    co_return ended ? done() : problem(ended.error());
}

}  // namespace

/// It is told nothing more.
void route_end_webhook(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/webhooks/{webhook}",
                    [desk](net::HttpRequest, PathValues values, services::Visitor visitor) {
                        return end(desk, values["webhook"], std::move(visitor));
                    });
}

}  // namespace ombrex::api
