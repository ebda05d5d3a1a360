// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/conversations.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/line_status.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;

json::object line_json(services::LineStatus const& line, model::CompanyId company) {
    json::array numbers, running, checklist;
    for (auto const& number : line.numbers) numbers.emplace_back(number);
    for (auto const& [call, since] : line.running) {
        running.push_back(json::object{{"id", call.value().to_string()}, {"since", moment(since)}});
    }
    for (std::size_t step = 0; step < line.done.size(); ++step) {
        checklist.push_back(json::object{{"step", services::set_up_words[step]}, {"done", line.done[step]}});
    }
    return {{"state", services::line_state_words[static_cast<std::size_t>(line.state)]},
            {"agent", agent_id(company)},
            {"numbers", std::move(numbers)},
            {"running", std::move(running)},
            {"checklist", std::move(checklist)}};
}

Task<net::HttpResponse> get_line(Desk desk, services::Visitor visitor) {
    auto const company = visitor.user.company;
    auto const line = co_await services::line_status(desk.deps, desk.line_room, company, desk.soon());
    co_return line ? json_answer(line_json(line.value(), company)) : problem(line.error());
}

}  // namespace

/// Whether the telephone answers, and what is still to do until customers reach it.
void route_get_line(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/line", get_line);
}

}  // namespace ombrex::api
