// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/privacy_json.h"
#include "services/request_archive.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, services::Visitor visitor) {
    auto const archives = co_await services::archives_for(desk.deps, visitor.principal(), desk.soon());
    if (!archives) co_return problem(archives.error());
    boost::json::array items;
    for (auto const& one : archives.value()) items.push_back(archive_json(one));
    co_return json_answer(boost::json::object{{"items", std::move(items)}});
}

}  // namespace

/// C40: those that this person may have, the newest first.
void route_list_archives(Router& router, Desk const& desk) {
    add_for_visitor(
        router, desk, "GET", "/api/v1/privacy/archives",
        [desk](net::HttpRequest, PathValues, services::Visitor visitor) { return list(desk, std::move(visitor)); });
}

}  // namespace ombrex::api
