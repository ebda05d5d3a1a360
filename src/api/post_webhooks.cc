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

Task<net::HttpResponse> make_webhook(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto url = input.text("url", net::https_address_max);
    auto const told = told_of(input);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const made = co_await services::make_webhook(desk.deps, visitor.principal(), std::move(url), told,
                                                      desk.webhook_hosts, desk.soon());
    co_return made ? json_answer(made_webhook_json(made.value()), 201) : refused_at("url", made.error());
}

}  // namespace

/// The only time that its secret is shown.
void route_make_webhook(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/webhooks", make_webhook);
}

}  // namespace ombrex::api
