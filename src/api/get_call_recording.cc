// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/redirect.h"
#include "services/link_to_recording.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_call_recording(Desk desk, Id128 call, services::Visitor visitor) {
    auto const link = co_await services::link_to_recording(desk.deps, visitor.principal(), model::CallId{call},
                                                           desk.links, desk.soon());
    co_return link ? redirect(link.value()) : problem(link.error());
}

}  // namespace

/// C8: 302 to a link of this person's own that runs out.
void route_get_call_recording(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/calls/{call}/recording", get_call_recording);
}

}  // namespace ombrex::api
