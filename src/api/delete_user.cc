// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/remove_user.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> remove_user(Desk desk, Id128 user, services::Visitor visitor) {
    auto const gone = co_await services::remove_user(desk.deps, visitor.principal(), model::UserId{user}, desk.soon());
    co_return gone ? done() : problem(gone.error());
}

}  // namespace

/// He is erased at once, and signed out everywhere.
void route_remove_user(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/users/{user}", remove_user);
}

}  // namespace ombrex::api
