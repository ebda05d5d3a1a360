// SPDX-License-Identifier: Apache-2.0
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"
#include "api/query_input.h"
#include "api/session_answer.h"
#include "services/list_appointments.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_appointments(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    auto const from = input.required_day("from");
    auto const until = input.required_day("until");
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const found = co_await services::list_appointments(desk.deps, visitor.principal(), from, until, desk.soon());
    co_return found ? list_answer(found.value(), appointment_json) : refused_at("until", found.error());
}

}  // namespace

/// Of some days, by time.
void route_list_appointments(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/appointments", list_appointments);
}

}  // namespace ombrex::api
