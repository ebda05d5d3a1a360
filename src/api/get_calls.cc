// SPDX-License-Identifier: Apache-2.0
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"
#include "api/query_input.h"
#include "api/session_answer.h"
#include "services/list_calls.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_calls(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    services::CallFilter filter;
    filter.who = input.text("q", 120);
    if (auto const outcome = input.word("outcome", model::outcome_words)) {
        filter.outcome = static_cast<model::Outcome>(*outcome);
    }
    filter.from = input.day("from");
    filter.until = input.day("until");
    input.page(filter);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const page = co_await services::list_calls(desk.deps, visitor.principal(), std::move(filter), desk.soon());
    if (!page) co_return refused_at("q", page.error());
    co_return page_answer(page.value().calls, page.value().next,
                          [&](std::string& out, auto const& line) { put_call_row(out, line, page.value().zone); });
}

}  // namespace

/// Newest first, in pages; found by a number, an e-mail address or a name, whole.
void route_list_calls(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/calls", list_calls);
}

}  // namespace ombrex::api
