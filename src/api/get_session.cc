// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/session_answer.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_session(Desk desk, services::Visitor visitor) {
    co_return co_await session_answer(desk, std::move(visitor.user), visitor.session);
}

}  // namespace

/// Who is signed in, and the guard that his pages send with every act.
void route_get_session(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/session", get_session);
}

}  // namespace ombrex::api
