// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/key_json.h"
#include "api/list_answer.h"
#include "services/api_keys.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_keys(Desk desk, services::Visitor visitor) {
    auto const keys = co_await services::api_keys_for(desk.deps, visitor.principal(), desk.soon());
    co_return keys ? list_answer(keys.value(), key_json) : problem(keys.error());
}

}  // namespace

/// Without their secrets, which nobody has any more.
void route_list_keys(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/keys", list_keys);
}

}  // namespace ombrex::api
