// SPDX-License-Identifier: Apache-2.0
#include "api/get_home.h"

#include "api/error_status.h"
#include "api/home_page.h"
#include "api/own_machine.h"
#include "api/page.h"
#include "services/call_card.h"

namespace ombrex::api {

Task<net::HttpResponse> GetHome::handle(services::Deps deps, std::string telephone, net::HttpRequest request) {
    if (!from_own_machine(request)) co_return problem(403);
    auto const by = Deadline::in(deps.clock, std::chrono::seconds{5});
    auto const calls = co_await services::latest_call_cards(deps, calls_max, by);
    if (!calls) co_return problem(calls.error());
    std::vector<HomeCard> cards;
    for (auto const& call : calls.value()) {
        HomeCard card{services::words_for_screen(call, deps.policy, deps.clock.now()), {}};
        if (services::playable(call)) card.listen = "/recordings/" + call.recording->id.value().to_string();
        cards.push_back(std::move(card));
    }
    co_return page(render_home(cards, telephone), home_style());
}

void GetHome::route(Router& router) const {
    router.add("GET", "/", [deps = deps_, telephone = telephone_](net::HttpRequest request, PathValues) {
        return handle(deps, telephone, std::move(request));
    });
}

}  // namespace ombrex::api
