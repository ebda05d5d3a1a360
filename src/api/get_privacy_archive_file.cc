// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/redirect.h"
#include "services/request_archive.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_archive_file(Desk desk, Id128 archive, services::Visitor visitor) {
    auto const link = co_await services::link_to_archive(desk.deps, visitor.principal(), model::ArchiveId{archive},
                                                         desk.archive_links, desk.soon());
    co_return link ? redirect(link.value()) : problem(link.error());
}

}  // namespace

/// C40: to a link of this person's own, which runs out.
void route_get_archive_file(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/privacy/archives/{archive}/file", get_archive_file);
}

}  // namespace ombrex::api
