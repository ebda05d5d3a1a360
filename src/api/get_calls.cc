// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "api/session_answer.h"
#include "services/list_calls.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    services::CallFilter filter;
    filter.who = input.text("q", 120);
    if (auto const outcome = input.word("outcome", model::outcome_words)) {
        filter.outcome = static_cast<model::Outcome>(*outcome);
    }
    filter.from = input.day("from");
    filter.until = input.day("until");
    filter.after = input.cursor("cursor");
    filter.limit = static_cast<std::size_t>(input.number("limit", 1, 100, 50));
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const page = co_await services::list_calls(desk.deps, visitor.principal(), std::move(filter), desk.soon());
    if (!page) co_return refused_at("q", page.error());
    boost::json::array items;
    for (auto const& line : page.value().calls) items.push_back(call_row_json(line, page.value().zone));
    co_return json_answer(boost::json::object{{"items", std::move(items)}, {"next", next_json(page.value().next)}});
}

}  // namespace

/// Newest first, in pages; found by a number, an e-mail address or a name, whole.
void route_list_calls(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/calls",
                    [desk](net::HttpRequest request, PathValues, services::Visitor visitor) {
                        return list(desk, std::move(request), std::move(visitor));
                    });
}

}  // namespace ombrex::api
