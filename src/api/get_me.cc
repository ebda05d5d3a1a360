// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_me(Desk, services::Visitor visitor) { co_return json_answer(user_json(visitor.user)); }

}  // namespace

/// C37: the person who is signed in.
void route_get_me(Router& router, Desk const& desk) { add_for_visitor(router, desk, "GET", "/api/v1/me", get_me); }

}  // namespace ombrex::api
