// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"
#include "api/privacy_json.h"
#include "services/request_archive.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_archives(Desk desk, services::Visitor visitor) {
    auto const archives = co_await services::archives_for(desk.deps, visitor.principal(), desk.soon());
    co_return archives ? list_answer(archives.value(), archive_json) : problem(archives.error());
}

}  // namespace

/// C40: those that this person may have, the newest first.
void route_list_archives(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/privacy/archives", list_archives);
}

}  // namespace ombrex::api
