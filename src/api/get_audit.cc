// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "services/see_audit.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using privacy::Purpose::serve_call;

/// Whose hand it was, in words. Our own people are not named, nor are jobs.
std::string actor_in_words(services::AuditPage const& page, std::string const& actor) {
    if (auto const user = page.users.find(actor); user != page.users.end()) return user->second.reveal<serve_call>();
    if (auto const key = page.keys.find(actor); key != page.keys.end()) return "key “" + key->second + "”";
    if (actor.starts_with("user:")) return "somebody who is no user any more";
    if (actor.starts_with("key:")) return "a key that was ended";
    return actor.starts_with("job:") ? "Ombrex" : "operator";
}

json::object page_json(services::AuditPage const& page) {
    json::array items;
    for (auto const& entry : page.entries) {
        items.push_back(json::object{{"number", entry.number},
                                     {"at", moment(entry.at)},
                                     {"actor", actor_in_words(page, entry.actor)},
                                     {"action", entry.action},
                                     {"subject", entry.subject.to_string()}});
    }
    json::value next;
    if (page.more) next = json::string{std::to_string(page.entries.back().number)};
    return {{"items", std::move(items)}, {"next", std::move(next)}};
}

Task<net::HttpResponse> list_audit(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    auto const before = input.numbered_cursor("cursor").value_or(std::numeric_limits<long long>::max());
    auto const limit = input.limit();
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const page = co_await services::see_audit(desk.deps, visitor.principal(), before, limit, desk.soon());
    co_return page ? json_answer(page_json(page.value())) : problem(page.error());
}

}  // namespace

/// C32: who saw, played, exported, changed or deleted what, for owners and admins.
void route_list_audit(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/audit", list_audit);
}

}  // namespace ombrex::api
