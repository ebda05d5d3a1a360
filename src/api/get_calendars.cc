// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/list_calendars.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;

/// What the operator has to see to before anybody can connect one, in the order of services::CalendarOffer.
constexpr std::array<std::string_view, 3> lacks{"", "registration", "contract"};

json::object offer_json(Desk const& desk, privacy::Recipient provider) {
    auto const offer = services::offer_of(desk.deps, desk.calendars.providers, provider);
    auto const missing = lacks[static_cast<std::size_t>(offer)];
    json::value const what = missing.empty() ? json::value{} : json::value(missing);
    return {{"provider", services::word_of(provider)}, {"offered", missing.empty()}, {"lacks", what}};
}

Task<net::HttpResponse> list_calendars(Desk desk, services::Visitor visitor) {
    auto const connected = co_await services::list_calendars(desk.deps, visitor.principal(), desk.soon());
    if (!connected) co_return problem(connected.error());
    json::array items, offers;
    for (auto const& one : connected.value()) {
        items.push_back(json::object{{"id", one.id.value().to_string()},
                                     {"provider", services::word_of(one.provider)},
                                     {"since", moment(one.connected)}});
    }
    for (auto const provider : model::calendar_providers) offers.push_back(offer_json(desk, provider));
    co_return json_answer(json::object{{"items", std::move(items)}, {"providers", std::move(offers)}});
}

}  // namespace

/// C41: what is connected, and what this server offers.
void route_list_calendars(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/calendars", list_calendars);
}

}  // namespace ombrex::api
