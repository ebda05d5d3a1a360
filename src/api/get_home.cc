// SPDX-License-Identifier: Apache-2.0
#include "api/get_home.h"

#include "api/error_status.h"
#include "api/own_machine.h"
#include "api/page.h"
#include "api/redirect.h"
#include "services/anybody_registered.h"
#include "services/call_card.h"

namespace ombrex::api {
namespace {

net::HttpResponse to_the_desk() {
    auto out = redirect("/today");
    out.headers.emplace_back("Cache-Control", "no-store");
    return out;
}

}  // namespace

Task<net::HttpResponse> GetHome::handle(GetHome self, net::HttpRequest request) {
    auto const& deps = self.deps_;
    bool const own = from_own_machine(request);
    if (!own) co_return self.desk_ == DeskCarried::yes ? to_the_desk() : problem(403);
    auto const by = Deadline::in(deps.clock, std::chrono::seconds{5});
    if (self.desk_ == DeskCarried::yes) {
        auto const registered = co_await services::anybody_registered(deps, by);
        if (!registered) co_return problem(registered.error());
        if (registered.value()) co_return to_the_desk();
    }
    auto const calls = co_await services::latest_call_cards(deps, calls_max, by);
    if (!calls) co_return problem(calls.error());
    std::vector<HomeCard> cards;
    for (auto const& call : calls.value()) {
        HomeCard card{services::words_for_screen(call, deps.policy, deps.clock.now())};
        card.mail = self.mail_of_(call.call.company, call.call.id);
        if (services::playable(call)) card.listen = "/recordings/" + call.recording->id.value().to_string();
        cards.push_back(std::move(card));
    }
    co_return page(render_home(cards, self.telephone_, self.desk_), home_style());
}

void GetHome::route(Router& router) const {
    router.add("GET", "/",
               [self = *this](net::HttpRequest request, PathValues) { return handle(self, std::move(request)); });
}

}  // namespace ombrex::api
