// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/key_json.h"
#include "services/api_keys.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, services::Visitor visitor) {
    auto const keys = co_await services::api_keys_for(desk.deps, visitor.principal(), desk.soon());
    if (!keys) co_return problem(keys.error());
    boost::json::array items;
    for (auto const& key : keys.value()) items.push_back(key_json(key));
    co_return json_answer(boost::json::object{{"items", std::move(items)}});
}

}  // namespace

/// Without their secrets, which nobody has any more.
void route_list_keys(Router& router, Desk const& desk) {
    add_for_visitor(
        router, desk, "GET", "/api/v1/keys",
        [desk](net::HttpRequest, PathValues, services::Visitor visitor) { return list(desk, std::move(visitor)); });
}

}  // namespace ombrex::api
