// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/privacy_json.h"
#include "services/erase_call.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> erase(Desk desk, std::string call, services::Visitor visitor) {
    auto const id = Id128::parse(call);
    if (!id) co_return problem(404);
    auto const by = Deadline::in(desk.deps.clock, std::chrono::minutes{1});  // objects go, too
    auto const gone = co_await services::erase_call(desk.deps, desk.recordings, desk.outbox, visitor.principal(),
                                                    model::CallId{id.value()}, by);
    if (!gone) co_return problem(gone.error());
    boost::json::array items;
    for (auto const& receipt : gone.value()) items.push_back(receipt_json(receipt, desk.deps.policy));
    co_return json_answer(boost::json::object{{"items", std::move(items)}});
}

}  // namespace

/// All of it goes now, with a receipt for each part (C39).
void route_erase_call(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/calls/{call}",
                    [desk](net::HttpRequest, PathValues values, services::Visitor visitor) {
                        return erase(desk, values["call"], std::move(visitor));
                    });
}

}  // namespace ombrex::api
