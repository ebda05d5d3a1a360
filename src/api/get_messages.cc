// SPDX-License-Identifier: Apache-2.0
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"
#include "api/query_input.h"
#include "services/list_messages.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_messages(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    services::MessageFilter filter;
    filter.open = input.flag("open");
    input.page(filter);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const page = co_await services::list_messages(desk.deps, visitor.principal(), filter, desk.soon());
    co_return page ? page_answer(page.value().messages, page.value().next, put_tree(message_json))
                   : problem(page.error());
}

}  // namespace

/// Newest first, in pages.
void route_list_messages(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/messages", list_messages);
}

}  // namespace ombrex::api
