// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/disconnect_calendar.h"

namespace ombrex::api {
namespace {

/// The tokens are gone; what is left to the person, if anything.
boost::json::object answer_json(ports::ProcessorAnswer const& answer, privacy::Recipient provider) {
    boost::json::array pages;
    for (auto const page : model::access_pages(provider)) pages.emplace_back(page);
    return {{"taken_back", answer.state == model::ProcessorState::done}, {"remove_at", std::move(pages)}};
}

Task<net::HttpResponse> end_calendar(Desk desk, Id128 calendar, services::Visitor visitor) {
    auto const gone = co_await services::disconnect_calendar(desk.deps, desk.calendars.providers, visitor.principal(),
                                                             model::CalendarConnectionId{calendar}, desk.soon());
    if (!gone) co_return problem(gone.error());
    co_return json_answer(answer_json(gone.value().answer, gone.value().provider));
}

}  // namespace

/// C41, C27: the tokens go at once, whatever the provider says.
void route_end_calendar(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/calendars/{calendar}", end_calendar);
}

}  // namespace ombrex::api
