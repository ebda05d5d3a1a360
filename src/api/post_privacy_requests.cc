// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/privacy_json.h"
#include "services/rights_register.h"

namespace ombrex::api {
namespace {

constexpr std::size_t detail_max = 2000;

Task<net::HttpResponse> make_request(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto const kind = request_kind(input.text("kind", 20));
    auto detail = input.optional_text("detail", detail_max);
    if (!kind) input.refuse("kind", "is none of access, correction, erasure, export, objection, minor");
    if (auto refusal = input.refusal()) co_return *refusal;
    model::RightsRequest asked;
    asked.company = visitor.user.company;
    asked.user = visitor.user.id;
    asked.kind = *kind;
    if (detail) asked.said = model::RequestText{std::move(*detail)};
    auto const actor = visitor.principal().actor;
    auto const made = co_await services::record_request(desk.deps, std::move(asked), actor, desk.soon());
    co_return made ? json_answer(request_json(made.value()), 201) : problem(made.error());
}

}  // namespace

/// C42, C43: about himself; that he is signed in shows who he is.
void route_make_request(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/privacy/requests", make_request);
}

}  // namespace ombrex::api
