// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/api_keys.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> end_key(Desk desk, Id128 key, services::Visitor visitor) {
    auto const ended =
        co_await services::end_api_key(desk.deps, visitor.principal(), model::ApiKeyId{key}, desk.soon());
    co_return ended ? done() : problem(ended.error());
}

}  // namespace

/// It opens nothing from now on.
void route_end_key(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/keys/{key}", end_key);
}

}  // namespace ombrex::api
