// SPDX-License-Identifier: Apache-2.0
#include "api/agents.h"

#include "api/account_json.h"
#include "api/convai_agent.h"
#include "api/conversations.h"
#include "api/error_status.h"
#include "services/change_assistant.h"

namespace ombrex::api {
namespace {

using namespace convai;
namespace json = boost::json;
using services::Visitor;

Task<net::HttpResponse> list_agents(Desk desk, Visitor visitor) {
    auto const known = co_await services::read_assistant(desk.deps, visitor.user.company, desk.soon());
    if (!known) co_return problem(known.error());
    json::array agents;
    agents.push_back(agent_item(visitor.user.company, known.value().assistant));
    json::object const body{{"agents", std::move(agents)}, {"next_cursor", nullptr}, {"has_more", false}};
    co_return json_answer(body);
}

Task<net::HttpResponse> get_agent(Desk desk, std::string agent, Visitor visitor) {
    auto const company = company_of_agent(agent);
    if (company != visitor.user.company) co_return problem(404);
    auto const known = co_await services::read_assistant(desk.deps, *company, desk.soon());
    if (!known) co_return problem(known.error());
    co_return json_answer(agent_body(*company, known.value().assistant));
}

/// Over the version that was read: who changes it meanwhile wins, and this is told to try again.
Task<net::HttpResponse> change_own_agent(Desk desk, std::string body, Visitor visitor, bool created) {
    auto const who = visitor.principal();
    if (!may(who.role, model::Act::change_assistant)) co_return problem(403);
    boost::system::error_code unreadable;
    auto const parsed = json::parse(body, unreadable);
    if (unreadable || !parsed.is_object()) co_return refusal({{{}, "must be a JSON object"}});
    auto const known = co_await services::read_assistant(desk.deps, who.company, desk.soon());
    if (!known) co_return problem(known.error());
    auto wanted = known.value().assistant;
    auto const faults = change_agent(parsed.as_object(), wanted);
    if (!faults.empty()) co_return refusal(faults);
    services::OverVersions over;
    over.these.push_back(known.value().version);
    auto const changed =
        co_await services::change_assistant(desk.deps, who, std::move(wanted), std::move(over), {}, desk.soon());
    if (!changed) co_return problem(changed.error());
    json::object const made{{"agent_id", agent_id(who.company)}};
    co_return json_answer(created ? made : agent_body(who.company, changed.value().assistant));
}

Task<net::HttpResponse> patch_agent(Desk desk, std::string agent, std::string body, Visitor visitor) {
    if (company_of_agent(agent) != visitor.user.company) co_return problem(404);
    co_return co_await change_own_agent(desk, std::move(body), std::move(visitor), false);
}

/// It is what the business is here with: no key ends that by the way.
Task<net::HttpResponse> keep_agent(std::string agent, Visitor visitor) {
    if (company_of_agent(agent) != visitor.user.company) co_return problem(404);
    auto out = json_answer({{"detail",
                             {{"status", "not_allowed"},
                              {"message",
                               "A business has one agent, which goes with its account: the owner deletes "
                               "that at the desk."}}}});
    out.status = 403;
    co_return out;
}

}  // namespace

void route_agents(Router& router, Desk const& desk) {
    add_for_client(router, desk, "GET", "/v1/convai/agents", [&desk](net::HttpRequest, PathValues, Visitor visitor) {
        return list_agents(desk, std::move(visitor));
    });
    // There is one agent, and it is there: "create" makes it what is asked for.
    add_for_client(router, desk, "POST", "/v1/convai/agents/create",
                   [&desk](net::HttpRequest request, PathValues, Visitor visitor) {
                       return change_own_agent(desk, std::move(request.body), std::move(visitor), true);
                   });
    add_for_client(router, desk, "GET", "/v1/convai/agents/{agent}",
                   [&desk](net::HttpRequest, PathValues values, Visitor visitor) {
                       return get_agent(desk, values["agent"], std::move(visitor));
                   });
    add_for_client(router, desk, "PATCH", "/v1/convai/agents/{agent}",
                   [&desk](net::HttpRequest request, PathValues values, Visitor visitor) {
                       return patch_agent(desk, values["agent"], std::move(request.body), std::move(visitor));
                   });
    add_for_client(router, desk, "DELETE", "/v1/convai/agents/{agent}",
                   [](net::HttpRequest, PathValues values, Visitor visitor) {
                       return keep_agent(values["agent"], std::move(visitor));
                   });
}

}  // namespace ombrex::api
