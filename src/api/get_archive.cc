// SPDX-License-Identifier: Apache-2.0
#include "api/get_archive.h"

#include "api/error_status.h"
#include "api/sealed_answer.h"

namespace ombrex::api {

Task<net::HttpResponse> GetArchive::handle(services::Deps deps, services::ArchiveRoom room,
                                           crypto::ArchiveLinks const& links, net::HttpRequest request) {
    auto const grant = links.check(request.target);
    if (!grant) co_return problem(grant.error());
    auto const by = Deadline::in(deps.clock, std::chrono::seconds{10});
    auto content = co_await services::open_archive(deps, room, grant.value(), by);
    if (!content) co_return problem(content.error());
    auto answer = sealed_answer(std::move(content.value()), "application/zip", request.header("range"));
    answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"ombrex-archive.zip\"");
    co_return answer;
}

void GetArchive::route(Router& router) const {
    router.add("GET", "/archives/{archive}",
               [deps = deps_, room = room_, &links = links_](net::HttpRequest request, PathValues) {
                   return handle(deps, room, links, std::move(request));
               });
}

}  // namespace ombrex::api
