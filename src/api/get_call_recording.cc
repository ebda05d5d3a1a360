// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/redirect.h"
#include "services/link_to_recording.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> lead(Desk desk, std::string call, services::Visitor visitor) {
    auto const id = Id128::parse(call);
    if (!id) co_return problem(404);
    auto const link = co_await services::link_to_recording(desk.deps, visitor.principal(), model::CallId{id.value()},
                                                           desk.links, desk.soon());
    if (!link) co_return problem(link.error());
    co_return redirect(link.value());
}

}  // namespace

/// C8: 302 to a link of this person's own that runs out.
void route_get_call_recording(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/calls/{call}/recording",
                    [desk](net::HttpRequest, PathValues values, services::Visitor visitor) {
                        return lead(desk, values["call"], std::move(visitor));
                    });
}

}  // namespace ombrex::api
