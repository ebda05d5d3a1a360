// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "base/bytes.h"
#include "services/see_held.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using privacy::Purpose::legal_duty;

constexpr std::size_t cursor_max = 400;

constexpr auto part_words = [] {
    std::array<std::string_view, model::archive_parts.size()> out;
    std::ranges::transform(model::archive_parts, out.begin(), &model::ArchivePartRow::key);
    return out;
}();

json::array parts_json() {
    json::array out;
    for (auto const& row : model::archive_parts) {
        out.push_back(json::object{{"id", row.key}, {"name", row.title}, {"about", row.says}});
    }
    return out;
}

json::object held_json(model::ArchivePartRow const& part, ports::HeldPage const& page) {
    json::array items;
    for (auto const& row : page.rows) items.push_back(json::parse(row.reveal<legal_duty>()));
    json::value next;
    if (page.next) next = json::string{to_base64url(as_bytes(*page.next))};
    return {{"part", part.key}, {"parts", parts_json()}, {"items", std::move(items)}, {"next", std::move(next)}};
}

Task<net::HttpResponse> get_held(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput query{request};
    auto const& part = model::archive_parts[query.word("part", part_words).value_or(0)];
    auto const cursor = query.text("cursor", cursor_max);
    auto const after = from_base64url(cursor);
    if (!after) query.refuse("cursor", "is the `next` of a page before");
    if (auto refusal = query.refusal()) co_return *refusal;
    std::optional<std::string> from;
    if (!cursor.empty()) from = std::string{as_text(after.value())};
    auto const page =
        co_await services::see_held(desk.deps, visitor.principal(), part.part, std::move(from), desk.soon());
    co_return page ? json_answer(held_json(part, page.value())) : problem(page.error());
}

}  // namespace

/// C37: what is held, a kind at a time.
void route_get_held(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/privacy/held", get_held);
}

}  // namespace ombrex::api
