// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "services/list_messages.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    services::MessageFilter filter;
    filter.open = input.flag("open");
    filter.after = input.cursor("cursor");
    filter.limit = static_cast<std::size_t>(input.number("limit", 1, 100, 50));
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const page = co_await services::list_messages(desk.deps, visitor.principal(), filter, desk.soon());
    if (!page) co_return problem(page.error());
    boost::json::array items;
    for (auto const& line : page.value().messages) items.push_back(message_json(line));
    co_return json_answer(boost::json::object{{"items", std::move(items)}, {"next", next_json(page.value().next)}});
}

}  // namespace

/// Newest first, in pages.
void route_list_messages(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/messages",
                    [desk](net::HttpRequest request, PathValues, services::Visitor visitor) {
                        return list(desk, std::move(request), std::move(visitor));
                    });
}

}  // namespace ombrex::api
