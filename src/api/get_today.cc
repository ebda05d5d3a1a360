// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_today(Desk desk, services::Visitor visitor) {
    auto const note = co_await services::todays_note(desk.deps, visitor.principal(), desk.soon());
    if (!note) co_return problem(note.error());
    co_return json_answer(note_json(note.value(), desk.deps.policy));
}

}  // namespace

/// What happened since the business closed, and what waits.
void route_get_today(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/today", get_today);
}

}  // namespace ombrex::api
