// SPDX-License-Identifier: Apache-2.0
#include "api/assistant_answer.h"
#include "api/error_status.h"

namespace ombrex::api {
namespace {

/// RFC 9110 section 13.1.1. A weak tag is never equal to one of ours.
services::OverVersions versions_of(std::string_view header) {
    services::OverVersions out;
    while (!header.empty()) {
        auto const end = std::min(header.find(','), header.size());
        auto one = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        one = one.substr(0, one.find_last_not_of(' ') + 1);
        if (one == "*") out.any = true;
        if (one.size() > 2 && one.front() == '"' && one.back() == '"')
            out.these.emplace_back(one.substr(1, one.size() - 2));
    }
    return out;
}

net::HttpResponse not_changed(Error const& error) {
    if (error.code != Errc::conflict) return problem(error);
    return problem(412, "somebody changed it meanwhile: read it again, and bring your change to that", {});
}

Task<net::HttpResponse> put_assistant(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    auto const who = visitor.principal();
    if (!may(who.role, model::Act::change_assistant)) co_return problem(403);
    auto const over = request.header("if-match");
    if (over.empty()) co_return problem(400, "say which state of it you read", {{"If-Match", "is missing"}});
    auto input = read_assistant_input(request.body);
    if (input.wrong.contains("")) co_return problem(400, "send one JSON object", {});
    if (!input.wrong.empty()) co_return problem(400, "look at the marked fields", input.wrong);
    services::Unspoken const unspoken{.sites = !input.says_sites, .client_tools = true};
    auto const known = co_await services::change_assistant(desk.deps, who, std::move(input.assistant),
                                                           versions_of(over), unspoken, desk.soon());
    co_return known ? assistant_answer(known.value()) : not_changed(known.error());
}

}  // namespace

/// Whole, and only over what was read. The next call knows it.
void route_put_assistant(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "PUT", "/api/v1/assistant", put_assistant);
}

}  // namespace ombrex::api
