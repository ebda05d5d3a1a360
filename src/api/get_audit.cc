// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <limits>

#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/form_fields.h"
#include "services/see_audit.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using privacy::Purpose::serve_call;

constexpr long long limit_default = 50;
constexpr long long limit_max = 100;

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

/// A whole number from 1 on; `otherwise` where it is not sent, none where it is something else.
std::optional<long long> number_of(FormFields const& query, std::string_view name, long long otherwise,
                                   long long most) {
    auto const typed = field(query, name);
    if (!query.contains(name)) return otherwise;
    long long out = 0;
    auto const [end, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), out);
    bool const whole = failure == std::errc{} && end == typed.data() + typed.size();
    if (!whole || out < 1 || out > most) return std::nullopt;
    return out;
}

Task<net::HttpResponse> list(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    auto const mark = std::min(request.target.find('?'), request.target.size());
    auto const query = parse_form(std::string_view{request.target}.substr(std::min(mark + 1, request.target.size())));
    if (!query) co_return problem(400, "the query cannot be read", {});
    constexpr auto newest = std::numeric_limits<long long>::max();
    auto const before = number_of(query.value(), "cursor", newest, newest);
    auto const limit = number_of(query.value(), "limit", limit_default, limit_max);
    if (!before) co_return problem(400, "look at the marked fields", {{"cursor", "is the `next` of a page before"}});
    if (!limit) co_return problem(400, "look at the marked fields", {{"limit", "is a number from 1 to 100"}});
    auto const page = co_await services::see_audit(desk.deps, visitor.principal(), *before,
                                                   static_cast<std::size_t>(*limit), desk.soon());
    co_return page ? json_answer(page_json(page.value())) : problem(page.error());
}

}  // namespace

/// C32: who saw, played, exported, changed or deleted what, for owners and admins.
void route_list_audit(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/audit",
                    [desk](net::HttpRequest request, PathValues, services::Visitor visitor) {
                        return list(desk, std::move(request), std::move(visitor));
                    });
}

}  // namespace ombrex::api
