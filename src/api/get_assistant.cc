// SPDX-License-Identifier: Apache-2.0
#include "api/assistant_answer.h"
#include "api/error_status.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_assistant(Desk desk, services::Visitor visitor) {
    auto const known = co_await services::read_assistant(desk.deps, visitor.user.company, desk.soon());
    co_return known ? assistant_answer(known.value()) : problem(known.error());
}

}  // namespace

/// All that the receptionist knows, for everybody of the company.
void route_get_assistant(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/assistant", get_assistant);
}

}  // namespace ombrex::api
