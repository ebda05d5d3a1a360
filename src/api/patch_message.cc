// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "services/answer_message.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> answer_message(Desk desk, net::HttpRequest request, Id128 message, services::Visitor visitor) {
    JsonInput input{request.body};
    bool const answered = input.flag("answered");
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const now = co_await services::answer_message(desk.deps, visitor.principal(), model::MessageId{message},
                                                       answered, desk.soon());
    if (!now) co_return problem(now.error());
    co_return json_answer(message_json(now.value()));
}

}  // namespace

/// That somebody has seen to it, or that it is open again.
void route_answer_message(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PATCH", "/api/v1/messages/{message}", answer_message);
}

}  // namespace ombrex::api
