// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "services/begin_calendar.h"

namespace ombrex::api {
namespace {

privacy::Recipient provider_of(JsonInput& input) {
    auto const word = input.text("provider", 20);
    auto const* const found = std::ranges::find(model::calendar_providers, word, services::word_of);
    if (found != model::calendar_providers.end()) return *found;
    input.refuse("provider", "is to be google or microsoft");
    return {};
}

/// With words for who reads it: what to do now.
net::HttpResponse not_begun(Error const& why) {
    if (why.code == Errc::not_found) {
        return problem(404, "This server does not offer that provider. Whoever operates it has to register it first.",
                       {});
    }
    if (why.code == Errc::conflict) {
        return problem(409,
                       "A calendar of that provider is connected, or the account is to be deleted. Disconnect the one, "
                       "or take the account back, first.",
                       {});
    }
    return problem(why);
}

Task<net::HttpResponse> begin_calendar(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto const provider = provider_of(input);
    auto refusal = input.refusal();
    if (!may(visitor.user.role, model::Act::connect_calendar)) co_return problem(403);
    if (refusal) co_return *refusal;
    auto const page = co_await services::begin_calendar(desk.deps, desk.calendars, std::move(visitor), provider,
                                                        calendar_callback(desk, provider), desk.soon());
    if (!page) co_return not_begun(page.error());
    co_return json_answer(boost::json::object{{"page", page.value()}});
}

}  // namespace

/// C33: where the browser goes to allow it; it comes back to calendar_callback.
void route_begin_calendar(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/calendars", begin_calendar);
}

}  // namespace ombrex::api
