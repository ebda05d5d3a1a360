// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "services/export_call.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_call_export(Desk desk, net::HttpRequest request, Id128 call, services::Visitor visitor) {
    QueryInput input{request};
    services::CallExport wanted{model::CallId{call}, input.flag("silenced")};
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const made =
        co_await services::export_call(desk.deps, desk.recordings, visitor.principal(), wanted, desk.soon());
    if (!made) co_return problem(made.error());
    auto answer = content("application/zip", std::string{as_text(made.value())});
    answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"call-" + call.to_string() + ".zip\"");
    co_return answer;
}

}  // namespace

/// C40: all that is held of one call in a file; who fetches it stands in the audit log.
void route_get_call_export(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/calls/{call}/export", get_call_export);
}

}  // namespace ombrex::api
