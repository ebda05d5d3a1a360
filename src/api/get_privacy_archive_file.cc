// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/redirect.h"
#include "services/request_archive.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> lead(Desk desk, std::string archive, services::Visitor visitor) {
    auto const id = Id128::parse(archive);
    if (!id) co_return problem(404);
    auto const link = co_await services::link_to_archive(desk.deps, visitor.principal(), model::ArchiveId{id.value()},
                                                         desk.archive_links, desk.soon());
    if (!link) co_return problem(link.error());
    co_return redirect(link.value());
}

}  // namespace

/// C40: to a link of this person's own, which runs out.
void route_get_archive_file(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/privacy/archives/{archive}/file",
                    [desk](net::HttpRequest, PathValues values, services::Visitor visitor) {
                        return lead(desk, values["archive"], std::move(visitor));
                    });
}

}  // namespace ombrex::api
