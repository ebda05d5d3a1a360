// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/api_keys.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> end(Desk desk, std::string key, services::Visitor visitor) {
    auto const id = Id128::parse(key);
    if (!id) co_return problem(404);
    auto const ended =
        co_await services::end_api_key(desk.deps, visitor.principal(), model::ApiKeyId{id.value()}, desk.soon());
    co_return ended ? done() : problem(ended.error());
}

}  // namespace

/// It opens nothing from now on.
void route_end_key(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/keys/{key}",
                    [desk](net::HttpRequest, PathValues values, services::Visitor visitor) {
                        return end(desk, values["key"], std::move(visitor));
                    });
}

}  // namespace ombrex::api
