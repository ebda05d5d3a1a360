// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/privacy_json.h"
#include "privacy/promises.h"
#include "services/privacy_overview.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using services::PrivacyOverview;

json::array promises_json(Desk const& desk) {
    json::array out;
    for (auto const& one : privacy::promises_in_words(desk.deps.policy, desk.operated_by)) {
        out.push_back(json::object{
            {"id", to_string(one.clause)}, {"text", one.text}, {"status", privacy::to_string(one.status)}});
    }
    return out;
}

json::value day(std::optional<TimePoint> when, TimeZone const& zone) {
    if (!when) return nullptr;
    return json::string{to_string(std::chrono::floor<std::chrono::days>(zone.to_local(*when)))};
}

/// What a life counts from (privacy::ClockStart).
constexpr std::array<std::string_view, privacy::clock_start_count> starts{
    "call", "creation", "use", "delivery", "closing", "disconnection", "account_deletion"};

json::array kept_json(PrivacyOverview const& seen, privacy::Policy const& policy) {
    json::array out;
    for (auto const& held : seen.kept) {
        auto const& row = row_of(policy, held.category);
        auto const& life = retention_of(policy, held.category);
        out.push_back(json::object{{"category", row.id},
                                   {"life", length_json(life.length)},
                                   {"from", starts[static_cast<std::size_t>(life.start)]},
                                   {"rows", held.rows},
                                   {"oldest", day(held.oldest, seen.zone)},
                                   {"next_goes", day(held.next_goes, seen.zone)}});
    }
    return out;
}

json::array recipients_json(PrivacyOverview const& seen, Desk const& desk) {
    json::array out;
    for (auto const& row : desk.deps.policy.recipients) {
        out.push_back(json::object{{"id", row.id},
                                   {"name", row.name},
                                   {"country", row.country},
                                   {"active", privacy::in_use(row, desk.operated_by)},
                                   {"disclosures", seen.disclosures[static_cast<std::size_t>(row.recipient)]}});
    }
    return out;
}

Task<net::HttpResponse> get_privacy_overview(Desk desk, services::Visitor visitor) {
    auto const seen = co_await services::privacy_overview(desk.deps, visitor.user.company, desk.soon());
    if (!seen) co_return problem(seen.error());
    auto const& policy = desk.deps.policy;
    auto const& version = current_version(policy);
    json::array deletions;
    for (auto const& one : seen.value().destroyed) deletions.push_back(receipt_json(one, policy));
    co_return json_answer(json::object{{"version", version.id},
                                       {"updated", to_string(LocalDays{version.updated})},
                                       {"promises", promises_json(desk)},
                                       {"kept", kept_json(seen.value(), policy)},
                                       {"recipients", recipients_json(seen.value(), desk)},
                                       {"deletions", std::move(deletions)}});
}

}  // namespace

/// The promises, and what there is to show of them in this company.
void route_get_privacy_overview(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/privacy", get_privacy_overview);
}

}  // namespace ombrex::api
