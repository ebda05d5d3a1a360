// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "api/webhook_json.h"
#include "net/https_address.h"
#include "services/webhooks.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> make(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto url = input.text("url", net::https_address_max);
    auto const detail = detail_of(input);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const made = co_await services::make_webhook(desk.deps, visitor.principal(), std::move(url), detail,
                                                      desk.webhook_hosts, desk.soon());
    if (!made) co_return refused_at("url", made.error());
    auto body = webhook_json(made.value().webhook);
    body["secret"] = made.value().secret;
    co_return json_answer(body, 201);
}

}  // namespace

/// The only time that its secret is shown.
void route_make_webhook(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/webhooks",
                    [desk](net::HttpRequest request, PathValues, services::Visitor visitor) {
                        return make(desk, std::move(request), std::move(visitor));
                    });
}

}  // namespace ombrex::api
